import type { HitRecord } from '../records/hit-fields.ts'
import { isHeadline, pieces } from '../page/hit.ts'
import { dayText } from '../page/day.ts'
import { beside, hang } from '../layout/hang.ts'
import { run, type Line } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import type { PageOptions } from '../page/options.ts'
import { paint } from './paint.ts'
import { framed, measureOf, spaced } from './measure.ts'

/** What a search found: headline, day and slug, and behind a bar the passage with the words in bold. */
export function hitsPage(records: readonly HitRecord[], options: PageOptions): Promise<string> {
  const measure = measureOf(options)
  return paint(framed(spaced(records.map((record) => hitLines(record, measure.width))), measure), options)
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
