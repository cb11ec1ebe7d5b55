import type { HelpBlock, HelpPage } from './blocks.ts'

/** The page of a command and that of the topic of the same name, without pointers to itself and repeated examples. */
export function joinedPages(command: HelpPage, topic: HelpPage, name: string): HelpPage {
  const lines = new Set(command.flatMap((block) => (isExamples(block) ? block.examples.map(({ line }) => line) : [])))
  const rest = topic.flatMap((block): HelpBlock[] => {
    if (!isExamples(block)) return [block]
    const examples = block.examples.filter(({ line }) => !lines.has(line))
    return examples.length ? [{ examples }] : []
  })
  const pointer = new RegExp(`(?:^| )[^.]*: brief help ${name}$`)
  const own = command.map((block) => (typeof block === 'string' ? block.replace(pointer, '') : block))
  return [...own, { heading: `About ${name}:` }, ...withoutEmptyHeadings(rest)]
}

function isExamples(block: HelpBlock) {
  return typeof block === 'object' && 'examples' in block
}

function withoutEmptyHeadings(page: HelpPage): HelpPage {
  return page.filter((block, i) => {
    const next = page[i + 1]
    const isLast = next === undefined || (typeof next === 'object' && 'heading' in next)
    return !(typeof block === 'object' && 'heading' in block && isLast)
  })
}
