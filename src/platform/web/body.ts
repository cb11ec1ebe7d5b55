import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { FileFault } from '../../model/fault.ts'

/** Bytes of an answer, as they are sent and after decompression. */
const MOST = 10 * 1024 * 1024

/** Servers that compress twice exist; more often it is an attack. */
const MOST_ENCODINGS = 2

/** The bytes of an answer, decompressed. Throws FileFault for more than 10 MiB of them, for none, and for an unknown encoding. */
export async function readBody(body: AsyncIterable<Uint8Array>, encoding: string, url: string): Promise<Uint8Array> {
  const names = encoding.split(',').map((name) => name.trim().toLowerCase())
  const encodings = names.filter((name) => name && name !== 'identity')
  const isKnown = encodings.every((name) => Object.hasOwn(decoders, name))
  if (!isKnown || encodings.length > MOST_ENCODINGS)
    throw new FileFault(
      url,
      `its compression "${encoding}" is not read; save the page in a browser, and import the file`,
    )
  let bytes = await collected(body, url)
  for (const name of encodings.toReversed()) bytes = decompressed(bytes, name, url)
  if (!bytes.length) throw new FileFault(url, 'it is empty')
  return bytes
}

async function collected(body: AsyncIterable<Uint8Array>, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > MOST) throw tooLarge(url)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decompressed(bytes: Uint8Array, name: string, url: string): Uint8Array {
  if (!bytes.length) return bytes
  try {
    return decoders[name]!(bytes, { maxOutputLength: MOST })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(url)
      : new FileFault(url, 'its compressed data is damaged; try again')
  }
}

function tooLarge(url: string): FileFault {
  return new FileFault(url, 'it is larger than 10 MiB; save the part that you need, and import the file')
}

type Decoder = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // RFC 9110, section 8.4.1.2: it means zlib, but some servers send the data without its head.
  deflate: (bytes, options) =>
    (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options),
}
