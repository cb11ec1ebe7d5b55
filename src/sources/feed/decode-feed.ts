import { decode, type Decoded } from '../../article/decode.ts'

/**
 * The text of a feed: by its byte order mark, else the charset of the HTTP header (RFC 7303, section 3), else that of the
 * XML declaration, else UTF-8. A feed that is no UTF-8 in spite of that is read as Windows-1252.
 */
export function decodeFeed(bytes: Uint8Array, header?: string): Decoded {
  const wide = wideText(bytes)
  if (wide !== undefined) return { text: wide, notices: [] }
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}encoding\s*=\s*["']\s*([\w:.-]+)/i.exec(start)?.[1]
  const charset = header ?? sixteenBits(bytes) ?? narrow(declared)
  return decode(bytes, { isHtml: true, ...(charset && { header: charset }) })
}

/** A declaration that could be read byte by byte is in no charset of 16 bits. */
function narrow(declared: string | undefined): string | undefined {
  return declared && /^(?:utf-?16|utf-?32|ucs-?[24])/i.test(declared) ? 'utf-8' : declared
}

/** UTF-16 without a mark, by the zero beside the first `<` (XML 1.0, appendix F). */
function sixteenBits([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0x3c && b === 0 && c && d === 0) return 'utf-16le'
  return a === 0 && b === 0x3c && c === 0 && d ? 'utf-16be' : undefined
}

/** UTF-32, which TextDecoder does not know; undefined for anything else. */
function wideText(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  const isLittle = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0x3c && b === 0 && c === 0 && d === 0)
  const isBig = a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d === 0x3c))
  if (!isLittle && !isBig) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle)
    characters.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point))
  }
  return characters.join('').replace(/^\ufeff/, '')
}
