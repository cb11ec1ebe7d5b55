/**
 * A checksum of bytes, 32 bits: the body of MurmurHash3. A change within one word of four bytes always changes it. It is
 * faster than CRC-32, and needs no module of Node.
 */
export function checksum(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes
  // Not `slice`, which of a Buffer is a view.
  if (byteOffset % 4) return checksum(new Uint8Array(bytes))
  const words = new Uint32Array(buffer, byteOffset, length >>> 2)
  let sum = length
  for (let i = 0; i < words.length; i++) sum = mixed(sum, words[i]!)
  for (let i = words.length * 4; i < length; i++) sum = mixed(sum, bytes[i]!)
  return sum >>> 0
}

/** Different for every word, and for every sum. */
function mixed(sum: number, word: number): number {
  const scaled = Math.imul(word, 0xcc_9e_2d_51)
  const other = sum ^ Math.imul((scaled << 15) | (scaled >>> 17), 0x1b_87_35_93)
  return (Math.imul((other << 13) | (other >>> 19), 5) + 0xe6_54_6b_64) | 0
}
