import type { Stages } from '../../library/index/record.ts'
import { loadFile, type Reader } from '../../library/load.ts'
import type { Machine } from '../../platform/machine.ts'
import { storyOf } from '../../markdown/story.ts'
import { passagesOf } from '../../model/passage.ts'
import { wordsOf } from '../../model/words.ts'
import type { Files } from '../../platform/world.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { read } from '../../yaml/read.ts'

/** How files are read as briefs. */
export function readerOf(files: Files, stdin: Reader['bytes']): Reader {
  return { decode: decodeBytes, read, bytes: (path) => (path === '-' ? stdin(path) : files.read(path, maxBytes)) }
}

/** The stages that make of a file what the index stores of it. */
export function stagesOf(files: Files, { pack, unpack }: Machine): Stages {
  const reader = readerOf(files, () => undefined)
  return {
    load: (path) => loadFile(path, reader),
    words: wordsOf,
    passages: async (brief) => passagesOf(await storyOf(brief)),
    quotes: async (passages, brief) => (await import('../../quotes/index.ts')).quotesOf(passages, brief),
    pack,
    unpack,
  }
}
