import { find } from '../../library/find.ts'
import { Failure, FileFault, UsageFault } from '../../model/fault.ts'
import { onOneLine } from '../../model/path.ts'
import type { Call } from '../command.ts'
import { whereOf } from '../selection/briefs.ts'

export interface TargetFile {
  readonly path: string
  /** The briefs of the file that are meant, by their place in it; empty if the file is not valid. */
  readonly numbers: readonly number[]
}

/** The one file that a name means, whether it is valid or not. Throws UsageFault, Failure and FileFault. */
export async function targetFile(designator: string, call: Call): Promise<TargetFile> {
  if (designator === '-') throw new UsageFault('standard input has no file; name a brief or a file')
  const { entries, findings } = await find([designator], whereOf(call))
  const paths = [...new Set([...entries, ...findings].map(({ path }) => path))]
  const [path] = paths
  if (path === undefined)
    throw new Failure(`no brief is called "${onOneLine(designator)}"; to list all briefs, run: brief list`)
  if (paths.length > 1)
    throw new Failure(
      `"${onOneLine(designator)}" matches several files:\n${paths.map((each) => `  ${onOneLine(each)}`).join('\n')}`,
    )
  if (call.world.files.kind(path) !== 'file') throw new FileFault(path, findings[0]?.message ?? 'not a regular file')
  return { path, numbers: entries.map(({ number }) => number) }
}
