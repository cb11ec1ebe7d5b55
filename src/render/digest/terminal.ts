import type { Digest, Group, Printed, Voice } from '../../model/digest.ts'
import type { Look } from '../../model/look.ts'
import { hang } from '../layout/hang.ts'
import { run, textOf, type Line, type Mark } from '../layout/run.ts'
import { linked, runsOf } from '../layout/spans.ts'
import { cells } from '../layout/width.ts'
import { balance, wrap } from '../layout/wrap.ts'
import { linkable } from '../link.ts'
import { colophon } from '../terminal/colophon.ts'
import { drawing } from '../terminal/drawing.ts'
import { paint } from '../terminal/paint.ts'
import { partsLines } from '../terminal/parts.ts'
import { quoteLines } from '../terminal/quotes.ts'
import { set, sheetOf, spaced, type Setting, type Sheet } from '../terminal/setting.ts'
import { bylineOf, headlineOf } from '../wording.ts'
import { smartDigest } from './smart.ts'
import { countsText, daysText, folioText, groupName, peopleTitle, quoteCount, standing } from './wording.ts'

/** A digest as a page of a terminal. */
export async function terminal(given: Digest, look: Look): Promise<string> {
  const digest = look.smart ? smartDigest(given) : given
  const sheet = sheetOf(look)
  const extracts = digest.groups.flatMap(({ items }) => items)
  const setting: Setting = {
    width: sheet.width,
    hyperlinks: look.hyperlinks,
    marks: [],
    depth: 0,
    draw: await drawing(extracts),
  }
  const lines = spaced([
    masthead(digest, sheet),
    contents(digest, sheet),
    ...digest.groups.map((group) => groupLines(group, digest, sheet, setting)),
    people(digest.people, sheet),
  ])
  return paint(set(lines, sheet), look)
}

function masthead(digest: Digest, { width, rule }: Sheet): Line[] {
  const left = wrap([run(digest.title.toUpperCase(), 'topic')], width)
  const right = line(daysText(digest), 'date', width)
  const gap = rule - widthOf(left) - widthOf(right)
  const beside = left.length === 1 && right.length === 1 && gap > 1
  return [
    [run('━'.repeat(rule), 'rule')],
    ...(beside ? [[...left[0]!, run(' '.repeat(gap)), ...right[0]!]] : [...left, ...right]),
    ...wrap([run(countsText(digest), 'aside')], width),
  ]
}

function contents({ contents: items }: Digest, { width }: Sheet): Line[] {
  const digits = String(items.length).length
  return items.flatMap(({ number, story }) => {
    const marker = [run(String(number).padStart(digits), 'bullet'), run('  ')]
    return hang(marker, wrap([run(headlineOf(story))], Math.max(width - digits - 2, 2)))
  })
}

function groupLines(group: Group<Printed>, digest: Digest, sheet: Sheet, setting: Setting): Line[] {
  const name = groupName(group, digest)
  const items = group.items.map((item) => itemLines(item, folioText(item, group, digest), setting))
  return spaced([name ? banner(name, sheet) : [[run('─'.repeat(sheet.rule), 'rule')]], ...items])
}

/** `─── WORLD ─────────` */
function banner(name: string, { width, rule }: Sheet): Line[] {
  const label = run(name.toUpperCase(), 'topic')
  const left = run('─── ', 'rule')
  const rest = rule - cells(left.text) - cells(label.text) - 1
  return rest < 3 ? wrap([label], width) : [[left, label, run(' '), run('─'.repeat(rest), 'rule')]]
}

function itemLines(item: Printed, folio: string, setting: Setting): Line[] {
  const { story, whole, quote } = item
  const { width } = setting
  const head = [
    ...headline(item, setting),
    ...line(folio, 'date', width),
    ...(whole ? line(bylineOf(story.brief), 'byline', width) : []),
  ]
  const body = [
    partsLines(item, setting),
    quote ? quoteLines(standing(quote), width) : [],
    whole ? colophon(story, setting) : [],
  ]
  const address = link(item, setting)
  return body.some(({ length }) => length) ? spaced([head, ...body, address]) : [...head, ...address]
}

function headline({ story, link }: Printed, { width, hyperlinks }: Setting): Line[] {
  const runs = story.headline.length
    ? runsOf(story.headline, true, 'headline')
    : [run(story.brief.headline, 'headline')]
  return balance(hyperlinks ? linked(runs, link, true) : runs, width)
}

/** The address where the headline cannot be clicked and no source has it. */
function link({ link, whole, story: { brief } }: Printed, { width, hyperlinks }: Setting): Line[] {
  const said = hyperlinks || (whole && brief.source?.url === link)
  return !link || !linkable(link) || said ? [] : wrap([run(link, 'url')], width)
}

function people(voices: readonly Voice[], sheet: Sheet): Line[] {
  if (!voices.length) return []
  const lines = voices.flatMap((voice) =>
    hang(
      [run('• ', 'bullet')],
      wrap(
        [
          run(voice.name, 'speaker'),
          ...(voice.role ? [run(`, ${voice.role}`, 'role')] : []),
          run(` · ${quoteCount(voice)}`, 'aside'),
        ],
        Math.max(sheet.width - 2, 2),
      ),
    ),
  )
  return spaced([banner(peopleTitle, sheet), lines])
}

function line(text: string, mark: Mark, width: number): Line[] {
  return text ? wrap([run(text, mark)], width) : []
}

function widthOf(lines: readonly Line[]): number {
  return cells(textOf(lines[0] ?? []))
}
