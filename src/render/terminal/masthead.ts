import type { Story } from '../../model/story.ts'
import { dayText, english } from '../layout/day.ts'
import { run, textOf, type Line } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { cells } from '../layout/width.ts'
import { balance, wrap } from '../layout/wrap.ts'
import { spaced, type Sheet } from './setting.ts'

/** What stands above the text: a rule, topic and date, the headline, the byline. */
export function masthead(story: Story, sheet: Sheet, hyperlinks: boolean): Line[] {
  const { brief } = story
  const rule = [run('━'.repeat(sheet.rule), 'rule')]
  const headline = story.headline.length
    ? runsOf(story.headline, hyperlinks, 'headline')
    : [run(brief.headline, 'headline')]
  return spaced([
    [rule, ...folio(story, sheet)],
    [...balance(headline, sheet.width), ...byline(story, sheet)],
  ])
}

/** The topic on the left and the date on the right, below each other where they do not fit. */
function folio({ brief: { topic, date, lang } }: Story, { width, rule }: Sheet): Line[] {
  const left = wrap([run(topic?.toUpperCase() ?? '', 'topic')], width)
  const right = wrap([run(date ? dayText(date, lang) : '', 'date')], width)
  const gap = rule - widthOf(left[0]) - widthOf(right[0])
  if (left.length > 1 || right.length > 1 || (topic && date && gap < 2)) return [...left, ...right]
  if (!date) return topic ? left : []
  return [[...left[0]!, run(' '.repeat(Math.max(gap, 0))), ...right[0]!]]
}

function widthOf(line: Line = []): number {
  return cells(textOf(line))
}

function byline({ brief: { byline = [], lang } }: Story, { width }: Sheet): Line[] {
  if (!byline.length) return []
  const names = byline.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join(' · ')
  return wrap([run(english(lang) ? `By ${names}` : names, 'byline')], width)
}
