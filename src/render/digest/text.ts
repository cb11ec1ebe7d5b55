import type { Digest, Group, Printed, Voice } from '../../model/digest.ts'
import type { Look } from '../../model/look.ts'
import { clean } from '../clean.ts'
import { run } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { linkable } from '../link.ts'
import { quoteText } from '../quotes.ts'
import { source } from '../text.ts'
import { flow, line, spaced, type Lines } from '../text/blocks.ts'
import { partText } from '../text/part.ts'
import { bylineOf, headlineOf } from '../wording.ts'
import { smartDigest } from './smart.ts'
import { countsText, folioText, groupName, nameOf, peopleTitle, quoteCount, standing } from './wording.ts'

/** A digest as plain text: a rule before each group and, where they are more than headlines, between its briefs. */
export async function text(given: Digest, look: Look): Promise<string> {
  const digest = look.smart ? smartDigest(given) : given
  const width = look.columns ?? Infinity
  const rule = ['-'.repeat(Math.min(width, RULE))]
  const groups = digest.groups.flatMap((group) => [rule, groupText(group, digest, rule, width)])
  const people = digest.people.length ? [rule, peopleText(digest.people, width)] : []
  return `${clean(spaced([masthead(digest, width), contents(digest, width), ...groups, ...people]).join('\n'))}\n`
}

const RULE = 72

function masthead(digest: Digest, width: number): Lines {
  return [...line(nameOf(digest), width), ...line(countsText(digest), width)]
}

function contents({ contents: items }: Digest, width: number): Lines {
  const digits = String(items.length).length
  return items.flatMap(({ number, story }) => {
    const marker = `  ${String(number).padStart(digits)}. `
    const lines = line(headlineOf(story), width - marker.length)
    return lines.map((each, i) => ((i ? ' '.repeat(marker.length) : marker) + each).trimEnd())
  })
}

function groupText(group: Group<Printed>, digest: Digest, rule: Lines, width: number): Lines {
  const items = group.items.map((item) => itemText(item, folioText(item, group, digest), width))
  const between = group.items.some(({ depth }) => depth !== 'headline') ? rule : []
  const name = groupName(group, digest).toUpperCase()
  return spaced([line(name, width), ...items.flatMap((each, i) => (i ? [between, each] : [each]))])
}

function itemText(item: Printed, folio: string, width: number): Lines {
  const { story, parts, whole, quote } = item
  const { headline, brief } = story
  const head = [
    ...(headline.length ? flow(runsOf(headline, false), width) : line(brief.headline, width)),
    ...line(folio, width),
    ...(whole ? line(bylineOf(brief), width) : []),
  ]
  const body = [
    ...parts.map((part) => partText(part, story, width)),
    quote ? quoteText({ quote: standing(quote) }, width) : [],
    whole ? source(story, width) : [],
  ]
  const address = linkText(item, width)
  return body.some(({ length }) => length) ? spaced([head, ...body, address]) : [...head, ...address]
}

/** An address on its own line, unless the source above has it. */
function linkText({ link, whole, story: { brief } }: Printed, width: number): Lines {
  return !link || !linkable(link) || (whole && brief.source?.url === link) ? [] : flow([run(link)], width)
}

function peopleText(people: readonly Voice[], width: number): Lines {
  const lines = people.flatMap((voice) => {
    const text = `${[voice.name, voice.role].filter(Boolean).join(', ')}: ${quoteCount(voice)}`
    return line(text, width - 4).map((each, i) => (i ? '    ' : '  • ') + each)
  })
  return spaced([line(peopleTitle, width), lines])
}
