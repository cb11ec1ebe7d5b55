import { sourceTextOf, type SourceText } from '../../check/fidelity/source-text.ts'
import { FileFault } from '../../model/fault.ts'
import type { Passage } from '../../model/passage.ts'
import type { Files } from '../../platform/world.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'

/** Reads the texts that quotes are compared with: a file, or every text of a folder. Throws FileFault. */
export async function readSource(path: string, files: Files): Promise<SourceText> {
  const paths = files.kind(path) === 'folder' ? textsIn(path, files) : [path]
  const texts = paths.map((each) => textOf(each, files))
  return sourceOf(texts.flatMap(paragraphsOf))
}

function textsIn(folder: string, files: Files): string[] {
  const names = files
    .list(folder)
    .filter(({ name, kind }) => kind === 'file' && /\.(?:txt|text|md|markdown)$/i.test(name))
  if (!names.length) throw new FileFault(folder, 'this folder has no .txt or .md file')
  return names.map(({ name }) => files.join(folder, name))
}

function textOf(path: string, files: Files): string {
  const decoded = decodeBytes(files.read(path, maxBytes))
  if ('problem' in decoded) throw new FileFault(path, decoded.problem.message)
  return decoded.text
}

/** The paragraphs of a text; a kept source begins with header lines such as `url:`. */
function paragraphsOf(text: string): string[] {
  const body = text.replace(/^(?:[a-z-]+: .*\n)+\n/, '')
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

async function sourceOf(paragraphs: readonly string[]): Promise<SourceText> {
  const { quotesOf, quotedSpansIn } = await import('../../quotes/index.ts')
  const passages = paragraphs.map((text, i): Passage => ({
    place: 'section',
    path: `sections[0].blocks[${i}]`,
    form: 'paragraph',
    text,
  }))
  return sourceTextOf(passages, quotesOf(passages), ({ text }) => quotedSpansIn(text))
}
