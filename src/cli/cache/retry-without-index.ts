import type { Sink, World } from '../../platform/world.ts'
import { whereOf } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { indexSetting, isDamage } from './indexed-briefs.ts'

/**
 * Runs a command. If it fails because of a damaged index or a bug, runs it again without the index: some damage causes
 * other errors. The output does not depend on the index, so the part that was printed already is skipped. Throws the first
 * error if the second run fails too.
 */
export async function retryWithoutIndex(
  command: Command,
  call: Call,
  isBug: (error: unknown) => boolean,
): Promise<number> {
  const { options, world } = call
  const printed: Printed = { length: 0, said: new Set() }
  try {
    return await command.run({ ...call, world: recording(world, printed) })
  } catch (error) {
    const isAsked = command.options.includes('index') && options.index !== false
    const isDebugged = world.env['BRIEF_DEBUG'] !== undefined && !isDamage(error)
    if (!isBug(error) || !isAsked || isDebugged) throw error
    const code = await command
      .run({ ...call, options: { ...options, index: false }, world: skipping(world, printed) })
      .catch((another: unknown) => {
        throw isBug(another) ? error : another
      })
    await removeIndex(call)
    return code
  }
}

interface Printed {
  /** Of standard output, in UTF-16 units. */
  length: number
  readonly said: Set<string>
}

function recording(world: World, printed: Printed): World {
  const { stdout, stderr } = world
  return withSinks(world, {
    stdout: (text) => {
      stdout.write(text)
      printed.length += text.length
    },
    stderr: (text) => {
      stderr.write(text)
      printed.said.add(text)
    },
  })
}

function skipping(world: World, { length, said }: Printed): World {
  const { stdout, stderr } = world
  let left = length
  return withSinks(world, {
    stdout: (text) => {
      if (text.length > left) stdout.write(text.slice(left))
      left = Math.max(left - text.length, 0)
    },
    stderr: (text) => {
      if (!said.has(text)) stderr.write(text)
    },
  })
}

// The prototype keeps the other members of a world and a sink, and computes them only when they are used.
function withSinks(world: World, write: { readonly [Name in 'stdout' | 'stderr']: Sink['write'] }): World {
  const sink = (name: 'stdout' | 'stderr') => ({
    value: Object.create(world[name], { write: { value: write[name] } }) as Sink,
  })
  return Object.create(world, { stdout: sink('stdout'), stderr: sink('stderr') }) as World
}

/** The next command builds a new index. */
async function removeIndex(call: Call): Promise<void> {
  const { folder } = whereOf(call)
  const setting = folder === undefined ? undefined : await indexSetting(folder, call)
  if (!setting) return
  const { removeStore } = await import('../../library/index/open-index.ts')
  removeStore(setting)
}
