import { expect, test } from 'vitest'
import { retryWithoutIndex } from '../../../src/cli/cache/retry-without-index.ts'
import type { Call, Command } from '../../../src/cli/command.ts'
import { worldOf } from '../../helpers/world.ts'

const lines = ['night-buses\n', 'ferry\n', 'heron-census\n']

/** Prints a library, by twos without an index, and fails at a line of it with one. */
function listing(failsAt: number, options: Command['options'] = ['index']): Command {
  return {
    name: 'list',
    summary: '',
    operands: [],
    options,
    examples: [],
    async run({ options: { index }, world: { stdout, stderr } }) {
      stderr.write('broken.yaml: no brief\n')
      if (index === false) for (let i = 0; i < lines.length; i += 2) stdout.write(lines.slice(i, i + 2).join(''))
      else
        lines.forEach((line, i) => {
          if (i === failsAt) throw new Error('database disk image is malformed')
          stdout.write(line)
        })
      return 3
    },
  }
}

async function run(command: Command, call: Partial<Call> = {}, isOurs = () => true) {
  const { world, outcome } = worldOf({ today: '2022-02-01' })
  const code = await retryWithoutIndex(
    command,
    { operands: [], options: {}, config: {}, world, ...call },
    isOurs,
  ).catch(String)
  const { out, err } = outcome()
  return { code, out, err }
}

test.each([0, 1, 2, 3])('an index that fails at line %i does not change the output', async (failsAt) =>
  expect(await run(listing(failsAt))).toEqual({ code: 3, out: lines.join(''), err: 'broken.yaml: no brief\n' }),
)

test.each([
  ['without an index', listing(1), { options: { index: false } }, { code: 3, out: lines.join('') }],
  ['what is no bug', listing(1), {}, { code: 'Error: database disk image is malformed', out: lines[0] }, () => false],
  ['no index to do without', listing(1, []), {}, { code: 'Error: database disk image is malformed', out: lines[0] }],
])('%s is run once', async (_, command, call, expected, isOurs?: () => boolean) =>
  expect(await run(command, call, isOurs)).toEqual({ ...expected, err: 'broken.yaml: no brief\n' }),
)
