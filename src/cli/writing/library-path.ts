import { checkFolder } from '../../library/find.ts'
import { libraryFolder } from '../../library/folder.ts'
import { Failure } from '../../model/fault.ts'
import { slugFor } from '../../model/slug.ts'
import type { Call } from '../command.ts'
import { ownLibrary } from '../help/first-library.ts'
import { say } from '../output/report-problems.ts'
import { namedLibrary } from '../selection/briefs.ts'

/** The library that new files are written in; it may not exist yet. Throws UsageFault if it is a file. */
export function libraryToWriteTo({ options, config, world }: Pick<Call, 'options' | 'config' | 'world'>): string {
  const named = namedLibrary({ options, config, world })
  const own = ownLibrary(world)
  const folder = libraryFolder(named?.folder, own, world) ?? own
  if (!folder) throw new Failure('there is no folder for the library; pass --library FOLDER')
  if (world.files.kind(folder)) checkFolder(folder, world.files, named?.origin)
  return folder
}

/** Says that a library was created, because a wrong path would otherwise go unnoticed. */
export function reportNewLibrary(folder: string, { options, world }: Pick<Call, 'options' | 'world'>): void {
  if (!options.quiet) say(`created the library ${folder}`, world)
}

/** `YYYY/YYYY-MM-DD-slug` in a library, without an ending; `slug` for a brief without a date. */
export function stemFor(
  title: string,
  date: string,
  folder: string,
  { join }: { join: (...parts: string[]) => string },
): string {
  const day = date.slice(0, 10)
  const slug = slugFor(title)
  return day ? join(folder, day.slice(0, 4), `${day}-${slug}`) : join(folder, slug)
}
