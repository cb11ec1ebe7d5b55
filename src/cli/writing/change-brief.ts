import { Failure, FileFault } from '../../model/fault.ts'
import { onOneLine } from '../../model/path.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { say } from '../output/report-problems.ts'
import { changedText, changesIn } from './changes.ts'
import { editSession } from './edit-session.ts'
import { targetFile, type TargetFile } from './target-file.ts'

/** Opens the file of a brief in the editor; with --set or --unset, changes its keys in place. */
export async function changeBrief(call: Call): Promise<number> {
  const [designator = ''] = call.operands
  const changes = changesIn(call.options)
  const target = await editableFile(designator, call)
  if (!changes.length) return editSession(target.path, call)
  const { world } = call
  const bytes = world.files.read(target.path, maxBytes)
  const decoded = decodeBytes(bytes)
  if ('problem' in decoded) throw new FileFault(target.path, decoded.problem.message)
  const mark = bytes[0] === 0xef ? '\ufeff' : ''
  const { text, errors } = await changedText(
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
  if (errors && !call.options.quiet)
    say(`${target.path} still has ${counted(errors)}; run: brief check ${target.path}`, world)
  return exit.done
}

function counted(errors: number): string {
  return errors === 1 ? 'an error' : `${errors} errors`
}

/** Throws Failure for the briefs of the package, which an update of brief replaces. */
async function editableFile(designator: string, call: Call): Promise<TargetFile> {
  const target = await targetFile(designator, call)
  if (/^sample(?::|$)/.test(designator))
    throw new Failure(`${target.path} belongs to the package; copy it: brief show sample --format yaml > my-brief.yaml`)
  return target
}

function numberOf({ path, numbers }: TargetFile, isOfEdition: boolean, designator: string): number {
  if (numbers.length > 1 && !isOfEdition)
    throw new Failure(`${path} has ${numbers.length} briefs; name one of them, as in "${onOneLine(designator)}#1"`)
  return numbers[0] ?? Number(/#(\d{1,6})$/.exec(designator)?.[1] ?? 1)
}
