import type { Command } from '../command.ts'
import { exit } from '../exit-codes.ts'

export const schema: Command = {
  name: 'schema',
  summary: 'print the JSON Schema of the brief format',
  about:
    'Editors use the schema (draft-07) to complete keys and to mark errors. Save it, and name it in the first line of a brief: # yaml-language-server: $schema=brief.schema.json',
  operands: [],
  options: [],
  examples: [{ line: 'brief schema', does: 'Print the schema' }],
  async run({ world }) {
    const { schema: make } = await import('../../yaml/schema.ts')
    world.stdout.write(`${JSON.stringify(make(), null, 2)}\n`)
    return exit.done
  },
}
