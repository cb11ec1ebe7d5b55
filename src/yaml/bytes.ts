import type { Problem } from '../model/problem.ts'
import type { Code } from './codes.ts'
import { positions } from './position.ts'
import { unified } from './source.ts'

/** Above this a file is refused unread. */
export const maxBytes = 8 * 1024 * 1024

/** The text of a file, its byte order mark skipped; or the first thing that keeps it from being UTF-8. */
export function decodeBytes(bytes: Uint8Array): { text: string } | { problem: Problem } {
  if (bytes.length > maxBytes) return { problem: problem('too-large', 'split the file: it is larger than 8 MiB') }
  if (isUtf16(bytes)) return { problem: problem('not-utf-8', 'save the file as UTF-8: it is UTF-16') }

  const text = decoded(bytes)
  const bad = text.includes('\ufffd') ? firstBad(bytes) : -1
  if (bad >= 0) {
    const byte = `0x${bytes[bad]!.toString(16).toUpperCase().padStart(2, '0')}`
    return {
      problem: problem(
        'not-utf-8',
        `save the file as UTF-8: the byte ${byte} stands here`,
        decoded(bytes.subarray(0, bad)),
      ),
    }
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) return { problem: problem('nul-byte', 'delete the NUL byte', text.slice(0, nul)) }
  return { text }
}

function problem(code: Code, message: string, before = ''): Problem {
  const lines = unified(before)
  return { code, severity: 'error', message, position: positions(lines)(lines.length) }
}

// As fast as TextDecoder, which takes a cold start 0.1 ms more; what is no UTF-8 becomes U+FFFD.
function decoded(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** With its mark, or without it where a Latin letter comes first. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0)
}

/** The index of the first byte sequence that is not in table 3-7 of the Unicode standard; -1 if all are. */
function firstBad(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const length = lengthAt(bytes, i)
    if (!length) return i
    i += length
  }
  return -1
}

function lengthAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  if (lead < 0x80) return 1
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return 0

  const second = bytes[i + 1]!
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  return length
}
