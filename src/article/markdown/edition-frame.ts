import { blocksMarkdown } from '../../markdown/write/blocks.ts'
import { wrapMarkdown } from '../../markdown/write/wrap.ts'
import { plain, type Block } from '../../model/block.ts'
import type { Edition } from '../../model/brief.ts'
import type { Segment } from '../article.ts'
import { dateIn } from '../dates.ts'
import { italicsOf } from '../draft.ts'

/** An edition with the segments of its head and foot, each with its place. */
export interface EditionFrame {
  readonly edition: Edition
  readonly segments: readonly Segment[]
}

/** Reads `# Title, May 3, 2021`, `*No. 1204*`, a quotation of the sponsor, the intro; below the briefs the outro. */
export function editionIn(head: readonly Segment[], foot: readonly Segment[]): EditionFrame {
  const [first, second] = head
  const masthead = first?.block.kind === 'heading' && first.block.depth === 1 ? first : undefined
  const number = masthead && second && italicsOf(second.block)
  const texts = head.slice((masthead ? 1 : 0) + (number ? 1 : 0))
  const sponsor = texts[0]?.block.kind === 'quotation' ? texts[0] : undefined
  const intro = sponsor ? texts.slice(1) : texts
  const { title, date } = masthead ? nameIn(masthead.text) : {}
  const edition: Edition = {
    ...(title && { title }),
    ...(number && { number: plain(number).replace(/^No\. (?=\d)/, '') }),
    ...(date && { date }),
    ...textOf('sponsor', sponsor?.block.kind === 'quotation' ? quoted(sponsor.block) : []),
    ...textOf(
      'intro',
      intro.map(({ block }) => block),
    ),
    ...textOf(
      'outro',
      foot.map(({ block }) => block),
    ),
  }
  return {
    edition,
    segments: [
      ...(masthead ? [{ ...masthead, place: title ? 'edition.title' : 'edition.date' }] : []),
      ...(number ? [{ ...second!, place: 'edition.number' }] : []),
      ...(sponsor ? [{ ...sponsor, place: 'edition.sponsor' }] : []),
      ...intro.map((each) => ({ ...each, place: 'edition.intro' })),
      ...foot.map((each) => ({ ...each, place: 'edition.outro' })),
    ],
  }
}

/** `The Harbour Gazette, Nov 1, 2018`; either may be missing. */
function nameIn(name: string): { readonly title?: string; readonly date?: string } {
  const at = /(?:^|, )(?=\w{3} \d{1,2}, \d{4}$|\d{4}-\d\d-\d\d$)/.exec(name)
  const date = at && dateIn(name.slice(at.index + at[0].length))?.date
  const title = date ? name.slice(0, at.index) : name
  return { ...(title && { title }), ...(date && { date }) }
}

/** The words of a sponsor that end with a dash and a name are no attribution. */
function quoted({ blocks, attribution }: Extract<Block, { kind: 'quotation' }>): readonly Block[] {
  const own = withoutLabel(blocks)
  if (!attribution) return own
  return [...own, { kind: 'paragraph', spans: [{ kind: 'text', text: '— ' }, ...attribution] }]
}

/** `**Sponsor:** ` is a label that the page adds. */
function withoutLabel([first, ...others]: readonly Block[]): readonly Block[] {
  if (first?.kind !== 'paragraph') return first ? [first, ...others] : others
  const [label, second, ...rest] = first.spans
  if (label?.kind !== 'strong' || plain([label]) !== 'Sponsor:') return [first, ...others]
  if (second === undefined) return others
  const spans = second.kind === 'text' ? [{ ...second, text: second.text.trimStart() }, ...rest] : [second, ...rest]
  return [{ ...first, spans }, ...others]
}

function textOf(key: 'sponsor' | 'intro' | 'outro', blocks: readonly Block[]): Partial<Edition> {
  return blocks.length ? { [key]: wrapMarkdown(blocksMarkdown(blocks.map(unindented))) } : {}
}

/** Writing and printing each move headings one level down. */
function unindented(block: Block): Block {
  return block.kind === 'heading' ? { ...block, depth: Math.max(1, block.depth - 2) } : block
}
