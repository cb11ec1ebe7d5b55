import { slugOf } from '../model/entry.ts'
import { nearestParts, oneOf } from '../model/nearest.ts'
import { hasFolder } from '../model/path.ts'
import type { Files } from '../platform/world.ts'
import type { Finding } from './load.ts'
import { isBriefFile, listed, walk } from './walk.ts'

/** The finding of a named file that does not exist. It suggests files of the same folder, else briefs of the library. */
export function missingFile(path: string, folder: string | undefined, files: Files): Finding {
  const near = isBriefFile(path) ? nearestTo(path, folder, files) : []
  return { path, message: near.length ? `no such file; did you mean ${oneOf(near)}?` : 'no such file' }
}

function nearestTo(path: string, folder: string | undefined, files: Files): string[] {
  const beside = nearestBeside(path, files)
  return beside.length ? beside : nearestInLibrary(path, folder, files)
}

function nearestBeside(path: string, files: Files): string[] {
  const folder = files.join(path, '..')
  if (!hasFolder(path) || files.kind(folder) !== 'folder') return []
  const { names } = listed(folder, files, false)
  const near = nearestParts(slugOf(path), names.map(slugOf))
  return near.flatMap((slug) => names.filter((name) => slugOf(name) === slug)).map((name) => files.join(folder, name))
}

function nearestInLibrary(path: string, folder: string | undefined, files: Files): string[] {
  if (folder === undefined || files.kind(folder) !== 'folder') return []
  return nearestParts(slugOf(path), walk(folder, files).paths.map(slugOf))
}
