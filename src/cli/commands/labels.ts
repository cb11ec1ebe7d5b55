import { labelsOf } from '../../model/entry.ts'
import { counting } from './count-command.ts'

export const labels = counting({
  name: 'labels',
  what: 'labels',
  examples: [
    { line: 'brief labels', does: 'Count the labels of the library' },
    { line: 'brief labels --by lavrov', does: 'Count the labels of briefs that quote a person' },
    { line: 'brief labels --json count,name', does: 'Print JSON' },
  ],
  valuesIn: labelsOf,
})
