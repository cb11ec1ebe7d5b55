import { operators, whereKeys } from '../../../model/where.ts'
import type { HelpPage } from '../blocks.ts'

export const where: HelpPage = [
  '--where CONDITION selects briefs by any field. Repeat it to require several conditions.',
  { rows: Object.values(operators).map(({ example, summary }) => [example, summary]) },
  'A field is a key of the file, a key below it (source.publisher, sections.label), a key of your own (x-desk), or slug, path, number, words or minutes. For a list, one matching item is enough: tags=ferry. Dates are compared with a period: date=2022, date<monday.',
  'Quote conditions that contain "!", "<" or ">", because the shell reads these characters.',
  { heading: 'Fields:' },
  { names: Object.keys(whereKeys) },
  { heading: 'Examples:' },
  {
    examples: [
      { line: 'brief list --where lang!=en', does: 'List briefs in other languages' },
      { line: "brief list --where 'words>150' --where topic=City", does: 'List long briefs of a topic' },
    ],
  },
]
