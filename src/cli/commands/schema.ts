import type { Command } from '../command.ts'
import { exit } from '../exit-codes.ts'

export const schema: Command = {
  name: 'schema',
  summary: 'the JSON Schema of the format',
  about:
    'Draft-07, for editors: they complete the keys and mark typing errors. The package also has it as a file, dist/brief.schema.json.',
  operands: [],
  options: [],
  examples: [
    { line: 'brief schema', does: 'brief schema > ~/brief.schema.json, then name it in the first line of a brief' },
  ],
  async run({ world }) {
    const { schema: make } = await import('../../yaml/schema.ts')
    world.stdout.write(`${JSON.stringify(make(), null, 2)}\n`)
    return exit.done
  },
}
