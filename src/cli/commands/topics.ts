import { counting } from './count-command.ts'

export const topics = counting({
  name: 'topics',
  what: 'topics',
  examples: [
    { line: 'brief topics', does: 'of the whole library' },
    { line: 'brief topics --since 2019 -n 5', does: 'the five most frequent since a year' },
    { line: "brief topics --template '{name}'", does: 'the names, for a menu' },
  ],
  valuesIn: ({ brief }) => (brief.topic ? [brief.topic] : []),
})
