import type { SourceText } from '../../check/fidelity/source-text.ts'
import { slugOf } from '../../model/entry.ts'
import type { Files } from '../../platform/world.ts'
import { readSource } from './read-source.ts'

/** The text that `import --keep-source` stored beside a brief. */
export async function keptSource(path: string, files: Files): Promise<SourceText | undefined> {
  const kept = files.join(path, '..', 'sources', `${slugOf(path)}.txt`)
  return files.kind(kept) === 'file' ? readSource(kept, files) : undefined
}
