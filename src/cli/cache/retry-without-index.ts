import type { Sink, World } from '../../platform/world.ts'
import { whereOf } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { indexPath } from './indexed-briefs.ts'

/**
 * Runs a command; after a failure that `isOurs`, again without the index, which may be damaged in a way that shows only
 * when it is read. No answer depends on the index, so what has been printed already is passed over. Throws what failed
 * first if that fails too.
 */
export async function runSurely(command: Command, call: Call, isOurs: (error: unknown) => boolean): Promise<number> {
  const { options, world } = call
  const printed: Printed = { length: 0, said: new Set() }
  try {
    return await command.run({ ...call, world: heard(world, printed) })
  } catch (error) {
    const isAsked = command.options.includes('index') && options.index !== false
    if (!isOurs(error) || !isAsked || world.env['BRIEF_DEBUG'] !== undefined) throw error
    const code = await command
      .run({ ...call, options: { ...options, index: false }, world: passingOver(world, printed) })
      .catch((another: unknown) => {
        throw isOurs(another) ? error : another
      })
    await forget(call)
    return code
  }
}

interface Printed {
  /** Of standard output, in UTF-16 units. */
  length: number
  readonly said: Set<string>
}

function heard(world: World, printed: Printed): World {
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

function passingOver(world: World, { length, said }: Printed): World {
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

// What else a world and a sink know they are asked for when it is wanted.
function withSinks(world: World, write: { readonly [Name in 'stdout' | 'stderr']: Sink['write'] }): World {
  const sink = (name: 'stdout' | 'stderr') => ({
    value: Object.create(world[name], { write: { value: write[name] } }) as Sink,
  })
  return Object.create(world, { stdout: sink('stdout'), stderr: sink('stderr') }) as World
}

/** The next command makes a new index. */
async function forget(call: Call): Promise<void> {
  const { world } = call
  const { folder } = whereOf(call)
  const path = folder === undefined ? undefined : indexPath(folder, world)
  if (!path || !world.machine) return
  const { discard } = await import('../../library/index/index.ts')
  discard({ path, files: world.files, machine: await world.machine() })
}
