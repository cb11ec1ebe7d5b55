import { labelsOf } from '../../model/entry.ts'
import { counting } from './count-command.ts'

export const labels = counting({
  name: 'labels',
  what: 'labels',
  examples: [
    { line: 'brief labels', does: 'of the sections of the whole library' },
    { line: 'brief labels --by lavrov', does: 'of the briefs that quote somebody' },
    { line: 'brief labels --json count,name', does: 'for jq' },
  ],
  valuesIn: labelsOf,
})
