import { topicsOf } from '../../model/entry.ts'
import { counting } from './count-command.ts'

export const topics = counting({
  name: 'topics',
  what: 'topics',
  examples: [
    { line: 'brief topics', does: 'Count the topics of the library' },
    { line: 'brief topics --since 2019 -n 5', does: 'Print the five most frequent since 2019' },
    { line: "brief topics --template '{name}'", does: 'Print only the names' },
  ],
  valuesIn: topicsOf,
})
