import type { Code, Heading, Table } from '../../model/block.ts'
import type { Extract } from '../../model/part.ts'
import { run, type Line } from '../layout/run.ts'
import { runsOf } from '../layout/spans.ts'
import { wrap } from '../layout/wrap.ts'
import type { Setting } from './setting.ts'

/** The lines of a block that is not a brief's own kind. */
export type Draw = (block: Table | Code | Heading, setting: Setting) => Line[]

export async function drawing(_extracts: readonly Extract[]): Promise<Draw> {
  return (block, { width, hyperlinks }) => {
    switch (block.kind) {
      case 'heading':
        return wrap(runsOf(block.spans, hyperlinks, 'heading'), width)
      case 'code':
        return block.text.split('\n').flatMap((line) => wrap([run(line, 'pre')], width))
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => wrap(runsOf(cell, hyperlinks), width)))
    }
  }
}
