/**
 * A header's text as encoded words (RFC 2047), base64 of UTF-8. A text that only looks like one (`=?utf-8?q?…?=` in a
 * headline) must be encoded too, or readers decode it.
 */
export function encodedWords(text: string): string {
  const chunks: string[] = []
  let chunk = ''
  for (const character of text) {
    if (Buffer.byteLength(chunk + character) > MOST_BYTES) {
      chunks.push(chunk)
      chunk = ''
    }
    chunk += character
  }
  return [...chunks, chunk].map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`).join(' ')
}

/** An encoded word has at most 75 characters. */
const MOST_BYTES = 45

/** Whether a reader of mail could take a text for encoded words. */
export function looksEncoded(text: string): boolean {
  return text.includes('=?')
}
