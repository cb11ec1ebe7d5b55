import type { Look } from '../../model/look.ts'
import type { HitRecord } from '../hit-fields.ts'
import { isHeadline, pieces } from '../hits.ts'
import { dayText } from '../layout/day.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, type Line } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import { paint } from './paint.ts'
import { set, sheetOf, spaced } from './setting.ts'

/** What a search found: headline, day and slug, and behind a bar the passage with the words in bold. */
export function hitsPage(records: readonly HitRecord[], look: Look): Promise<string> {
  const sheet = sheetOf(look)
  return paint(set(spaced(records.map((record) => hitLines(record, sheet.width))), sheet), look)
}

function hitLines(hit: HitRecord, width: number): Line[] {
  const { entry, passage, marks, label, before = [], after = [] } = hit
  const { slug, brief } = entry
  const { headline, date, lang, topic } = brief
  const room = beside('▎ ', width) ?? width
  const about = [date && dayText(date, lang), topic, slug].filter(Boolean).join(' · ')
  const name = label ? [run(`${label.replace(/:$/, '')}: `, 'label')] : []
  const words = pieces(passage, marks).map(({ text, isMarked }) => (isMarked ? run(text, 'strong') : run(text)))
  const bar = [run('▎ ', 'bar')]
  const head = [...wrap([run(headline, 'headline')], width), ...wrap([run(about, 'aside')], width)]
  const around = (texts: readonly string[]) => texts.flatMap((text) => hang(bar, wrap([run(text, 'aside')], room), bar))
  const own = isHeadline(hit) ? [] : hang(bar, wrap([...name, ...words], room), bar)
  return [...head, ...around(before), ...own, ...around(after)]
}
