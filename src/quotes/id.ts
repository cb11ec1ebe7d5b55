/** A short hash of a quote's content; `copy` tells equal quotes of one story apart. */
export function idOf(text: string, speaker: string | undefined, copy: number): string {
  return hash(`${text}\u0000${speaker ?? ''}\u0000${copy}`)
    .toString(36)
    .padStart(10, '0')
}

/** cyrb53 (public domain): 53 bits, well spread, no module to load. */
function hash(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
