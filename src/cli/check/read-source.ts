import { sourceTextOf, type SourceText } from '../../check/fidelity/source-text.ts'
import { append } from '../../model/append.ts'
import { FileFault } from '../../model/fault.ts'
import type { Files, World } from '../../platform/world.ts'
import type { Source } from '../../sources/import.ts'
import type { Memory } from '../cache/quote-cache.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { requestFor, pageSource } from '../import/web-source.ts'
import { paragraphsOf, sourcePassages } from './source-passages.ts'

/** Reads the texts that quotes are compared with: a file, or every source of a folder. Throws FileFault. */
export async function readSource(path: string, files: Files, memory: Memory = forgetful): Promise<SourceText> {
  const paths = files.kind(path) === 'folder' ? sourcesIn(path, files) : [path]
  const paragraphs: string[] = []
  for (const each of paths) append(paragraphs, paragraphsOf(await textOf(each, files)))
  return sourceOf(path, paragraphs, memory)
}

/** Reads a source from standard input: plain text, HTML, Markdown or e-mail. Throws FileFault. */
export async function readPipedSource(bytes: Uint8Array | undefined, memory: Memory): Promise<SourceText> {
  if (!bytes)
    throw new FileFault('-', 'standard input is a terminal; pipe a source in, as in: --against - < article.txt')
  return sourceOf('-', paragraphsOf(await importedText('-', { bytes, name: '-' })), memory)
}

const forgetful: Memory = (_, find) => find()

/** Downloads a page and reads its text. Throws FileFault. */
export async function readWebSource(
  url: string,
  isLocalAllowed: boolean,
  world: Pick<World, 'download'>,
  memory: Memory,
): Promise<SourceText> {
  const page = await world.download(requestFor(url, isLocalAllowed))
  if (!page) throw new FileFault(url, 'the server did not send the page')
  return sourceOf(url, paragraphsOf(await importedText(url, pageSource(page))), memory)
}

function sourcesIn(folder: string, files: Files): string[] {
  const names = files.list(folder).filter(({ name, kind }) => kind === 'file' && SOURCE.test(name))
  if (!names.length) throw new FileFault(folder, 'this folder has no source: a .txt, .md, .html or .eml file')
  return names.map(({ name }) => files.join(folder, name))
}

const SOURCE = /\.(?:te?xt|md|markdown|x?html?|eml)$/i

/** The words of a source, a passage a paragraph. Plain text is read as it is; pages, Markdown and mails are imported. */
async function textOf(path: string, files: Files): Promise<string> {
  const bytes = files.read(path, maxBytes)
  return /\.te?xt$/i.test(path) ? plainText(path, bytes) : importedText(path, { bytes, name: path })
}

async function importedText(path: string, source: Source): Promise<string> {
  const { importSource } = await import('../../sources/import.ts')
  const imported = await importSource(source)
  if ('fault' in imported) throw new FileFault(path, imported.fault)
  return imported.files.map(({ sourceText }) => sourceText).join('\n\n')
}

/** A kept source begins with header lines such as `url:`. */
function plainText(path: string, bytes: Uint8Array): string {
  const decoded = decodeBytes(bytes)
  if ('problem' in decoded) throw new FileFault(path, decoded.problem.message)
  return decoded.text.replace(/^(?:[a-z-]+: .*\n)+\n/, '')
}

/** Without any text, each quote would be called invented. */
async function sourceOf(name: string, paragraphs: readonly string[], memory: Memory): Promise<SourceText> {
  if (!paragraphs.length) throw new FileFault(name, 'this source has no text')
  const { quotesOf, quotedSpansIn, sentencesIn } = await import('../../quotes/index.ts')
  const passages = sourcePassages(paragraphs)
  const quotes = await memory({ headline: '', lede: paragraphs.join('\n\n') }, async () => quotesOf(passages))
  return sourceTextOf(passages, quotes, { quotedSpansIn: ({ text }) => quotedSpansIn(text), sentencesIn })
}
