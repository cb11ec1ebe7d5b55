import { counting } from './count-command.ts'

export const tags = counting({
  name: 'tags',
  what: 'tags',
  examples: [
    { line: 'brief tags', does: 'of the whole library' },
    { line: 'brief tags --topic City', does: 'of a topic' },
    { line: 'brief tags --format csv', does: 'for a spreadsheet' },
  ],
  valuesIn: ({ brief }) => brief.tags ?? [],
})
