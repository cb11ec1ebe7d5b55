import type { Story } from '../../model/story.ts'
import { run, type Line, type Run } from '../layout/run.ts'
import { linked } from '../layout/spans.ts'
import { prose } from '../layout/wrap.ts'
import type { Setting } from './setting.ts'

/** Where a story came from and its tags, in small print below it. */
export function colophon({ brief: { source, tags = [] } }: Story, { width, hyperlinks }: Setting): Line[] {
  const { publisher, url, note } = source ?? {}
  const from = publisher ?? url
  const origin = [
    ...(from ? linked([run(from, 'aside')], url, hyperlinks) : []),
    ...(from && note ? [run(' · ', 'aside')] : []),
    ...(note ? [run(note, 'aside')] : []),
  ]
  return [
    ...line(from ? 'Source: ' : '', origin, width),
    ...line('Tags: ', tags.length ? [run(tags.join(', '), 'aside')] : [], width),
  ]
}

function line(name: string, runs: readonly Run[], width: number): Line[] {
  return runs.length ? prose([run(name, 'aside'), ...runs], width) : []
}
