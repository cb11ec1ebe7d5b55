import { tagsOf } from '../../model/entry.ts'
import { counting } from './count-command.ts'

export const tags = counting({
  name: 'tags',
  what: 'tags',
  examples: [
    { line: 'brief tags', does: 'Count the tags of the library' },
    { line: 'brief tags --topic City', does: 'Count the tags of a topic' },
    { line: 'brief tags --format csv', does: 'Print a table for a spreadsheet' },
  ],
  valuesIn: tagsOf,
})
