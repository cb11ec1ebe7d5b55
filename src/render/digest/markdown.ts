import type { Span } from '../../model/block.ts'
import type { Digest, Group, Item, Printed, Voice } from '../../model/digest.ts'
import type { Look } from '../../model/look.ts'
import { clean } from '../clean.ts'
import { linkable } from '../link.ts'
import { partMarkdown, source } from '../markdown.ts'
import { heading } from '../../markdown/write/blocks.ts'
import { line, paragraph, spaced, words } from '../../markdown/write/spans.ts'
import { quoteMarkdown } from '../quotes.ts'
import { bylineOf, headlineOf } from '../wording.ts'
import { smartDigest } from './smart.ts'
import { countsText, folioText, groupName, nameOf, peopleTitle, quoteCount, standing } from './wording.ts'

/** A digest as CommonMark: one first heading, a second for each group, a third for each brief. */
export async function markdown(given: Digest, look: Look): Promise<string> {
  const digest = look.smart ? smartDigest(given) : given
  const text = spaced([
    heading(1, [words(nameOf(digest))]),
    italic(countsText(digest)),
    contents(digest),
    ...digest.groups.map((group) => groupMarkdown(group, digest)),
    people(digest.people),
  ])
  return `${clean(text)}\n`
}

function contents({ contents: items }: Digest): string {
  return items.map(({ number, story }) => `${number}. ${paragraph([words(headlineOf(story))])}`).join('\n')
}

function groupMarkdown(group: Group<Printed>, digest: Digest): string {
  const name = groupName(group, digest)
  const items = group.items.map((item) => itemMarkdown(item, folioText(item, group, digest)))
  return spaced([name && heading(2, [words(name)]), ...items])
}

function itemMarkdown(item: Printed, folio: string): string {
  const { story, parts, whole, quote } = item
  return spaced([
    heading(3, headline(item)),
    italic(folio),
    whole ? line(bylineOf(story.brief)) : '',
    ...parts.map((part) => partMarkdown(part, story)),
    quote ? quoteMarkdown({ quote: standing(quote) }).trimEnd() : '',
    whole ? source(story) : '',
  ])
}

function headline({ story, link }: Item): readonly Span[] {
  const spans = story.headline.length ? story.headline : [words(story.brief.headline)]
  const url = link && linkable(link)
  return url ? [{ kind: 'link', url, spans }] : spans
}

function people(voices: readonly Voice[]): string {
  if (!voices.length) return ''
  const lines = voices.map((voice) => {
    const role = voice.role ? `, ${voice.role}` : ''
    return `- ${paragraph([{ kind: 'strong', spans: [words(voice.name)] }, words(`${role}: ${quoteCount(voice)}`)])}`
  })
  return spaced([heading(2, [words(peopleTitle)]), lines.join('\n')])
}

function italic(text: string): string {
  return text && paragraph([{ kind: 'emphasis', spans: [words(text)] }])
}
