import { find } from '../../library/find.ts'
import { Failure, FileFault, UsageFault } from '../../model/fault.ts'
import { onOneLine } from '../../model/path.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { whereOf } from '../selection/briefs.ts'
import { changedText, changesIn } from './changes.ts'
import { editSession } from './edit-session.ts'

/** Opens the file of a brief in the editor; with --set or --unset, changes its keys in place. */
export async function changeBrief(call: Call): Promise<number> {
  const [designator = ''] = call.operands
  const changes = changesIn(call.options)
  const target = await targetOf(designator, call)
  if (!changes.length) return editSession(target.path, call)
  const { world } = call
  const bytes = world.files.read(target.path, maxBytes)
  const decoded = decodeBytes(bytes)
  if ('problem' in decoded) throw new FileFault(target.path, decoded.problem.message)
  const mark = bytes[0] === 0xef ? '\ufeff' : ''
  const text = await changedText(
    decoded.text,
    numberOf(
      target,
      changes.every(({ path }) => path[0] === 'edition'),
      designator,
    ),
    changes,
    target.path,
  )
  if (text !== decoded.text) await world.write(target.path, mark + text, 'replace')
  return exit.done
}

interface Target {
  readonly path: string
  /** The briefs of the file that are meant, by their place in it; empty if the file is not valid. */
  readonly numbers: readonly number[]
}

/** The one file that a name means, valid or not. */
async function targetOf(designator: string, call: Call): Promise<Target> {
  if (designator === '-') throw new UsageFault('standard input cannot be edited; name a brief or a file')
  const { entries, findings } = await find([designator], whereOf(call))
  const paths = [...new Set([...entries, ...findings].map(({ path }) => path))]
  const [path] = paths
  const { kind, resolve } = call.world.files
  if (path === undefined)
    throw new Failure(`no brief is called "${onOneLine(designator)}"; to list all briefs, run: brief list`)
  if (paths.length > 1)
    throw new Failure(
      `"${onOneLine(designator)}" matches several files:\n${paths.map((each) => `  ${onOneLine(each)}`).join('\n')}`,
    )
  if (kind(path) !== 'file') throw new FileFault(path, findings[0]?.message ?? 'not a regular file')
  if (resolve(path).startsWith(resolve(call.world.samples)))
    throw new Failure(`${path} belongs to the package; copy it: brief show sample --format yaml > my-brief.yaml`)
  return { path, numbers: entries.map(({ number }) => number) }
}

function numberOf({ path, numbers }: Target, isOfEdition: boolean, designator: string): number {
  if (numbers.length > 1 && !isOfEdition)
    throw new Failure(`${path} has ${numbers.length} briefs; name one of them, as in "${onOneLine(designator)}#1"`)
  return numbers[0] ?? Number(/#(\d{1,6})$/.exec(designator)?.[1] ?? 1)
}
