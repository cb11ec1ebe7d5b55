import type { Block, Item, List } from '../../model/block.ts'
import { plain } from '../../model/block.ts'
import type { Rule } from '../rule.ts'
import { isWholeArticle } from '../whole-article.ts'
import { beginning, unquotedWords } from '../unquoted.ts'

export const bullets: Rule = {
  name: 'bullets',
  severity: 'warning',
  summary: 'a list has two bullets or more, of at most 40 words each',
  about:
    'A single bullet is a sentence with a dot in front. Quoted words are not counted, and a single bullet that is a quote or a link is not reported, nor is a whole article (brief-length).',
  bad: `headline: Saltmere keeps its night ferry
sections:
  - label: By the numbers
    body: |-
      The board looked at last winter.

      - The ferry carried 4,200 people.
`,
  good: `headline: Saltmere keeps its night ferry
sections:
  - label: By the numbers
    body: |-
      The board looked at last winter.

      - The ferry carried 4,200 people.
      - The day boats carried 3,900.
`,
  check(subject) {
    const { story, passages, limits } = subject
    const single = [...story.lede, ...story.sections.flatMap(({ blocks }) => blocks)]
      .filter(isSingle)
      .map((list) => textOf(list.items[0]!.blocks))
      .filter((text) => text && !/^["“]/.test(text))
      .map((text) => ({ message: 'write a single bullet as a sentence, or add another one', words: beginning(text) }))
    const long = passages
      .filter(({ form }) => form === 'bullet')
      .flatMap((passage) => {
        const count = unquotedWords(passage, subject)
        if (count <= limits.bullet) return []
        return [{ message: `split or shorten this bullet of ${count} words`, words: beginning(passage.text) }]
      })
    const found = [...single, ...long]
    return found.length && isWholeArticle(subject) ? [] : found
  },
}

function isSingle(block: Block): block is List {
  return (
    block.kind === 'list' &&
    block.items.length === 1 &&
    block.items[0]!.number === undefined &&
    !isLink(block.items[0]!)
  )
}

function isLink({ blocks }: Item): boolean {
  const [first, ...rest] = blocks
  return !rest.length && first?.kind === 'paragraph' && first.spans.every(({ kind }) => kind === 'link')
}

function textOf(blocks: readonly Block[]): string {
  const [first] = blocks
  return first?.kind === 'paragraph' ? plain(first.spans) : ''
}
