import type { SourceText } from '../../check/fidelity/source-text.ts'
import { slugOf, stemOf } from '../../model/entry.ts'
import type { Files } from '../../platform/world.ts'
import { readSource } from './read-source.ts'

/**
 * The text that `import --keep-source` stored beside a brief. It has the whole file name of the brief, or else its slug:
 * `sources/2022-01-27-kremlin-nato.txt`, `sources/kremlin-nato.txt`.
 */
export async function keptSource(path: string, files: Files): Promise<SourceText | undefined> {
  const names = [stemOf(path), slugOf(path)]
  const kept = names.map((name) => sourcePath(path, name, files)).find((each) => files.kind(each) === 'file')
  return kept === undefined ? undefined : readSource(kept, files)
}

function sourcePath(path: string, name: string, files: Files): string {
  return files.join(path, '..', 'sources', `${name}.txt`)
}
