import type { ChangeBlock, ChangePart } from '../findings/changes-text.ts'
import { hang } from '../layout/hang.ts'
import { run, type Line, type Run } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import type { PageOptions } from '../page/options.ts'
import { framed, measureOf, spaced } from './measure.ts'
import { paint } from './paint.ts'

/** Changes for a terminal: wrapped, what was removed in red and what was added in green, as git shows them. */
export async function changesPage(blocks: readonly ChangeBlock[], options: PageOptions): Promise<string> {
  const measure = measureOf(options)
  const groups = blocks
    .filter(({ lines }) => lines.length)
    .map(({ heading, lines }) => [
      [run(heading, 'heading')],
      ...lines.flatMap((line) => changeLines(line, measure.width)),
    ])
  return groups.length ? paint(framed(spaced(groups), measure), options) : ''
}

/** Indented by two cells, and by two more where it continues. */
function changeLines(parts: readonly ChangePart[], width: number): Line[] {
  return hang([run('  ')], wrap(parts.map(runOf), width - 4), [run('    ')])
}

function runOf({ kind, text }: ChangePart): Run {
  return kind === 'same' ? run(text) : run(text, kind)
}
