/**
 * A checksum of bytes, 32 bits: the body of MurmurHash3. A change within one word of four bytes always changes it. It is
 * not the CRC-32 of `node:zlib`, because that module loads the streams of Node.
 */
export function checksum(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = aligned(bytes)
  const words = new Uint32Array(buffer, byteOffset, length >>> 2)
  let sum = length
  for (let i = 0; i < words.length; i++) sum = mixed(sum, words[i]!)
  const tail = new Uint8Array(buffer, byteOffset, length)
  for (let i = words.length * 4; i < length; i++) sum = mixed(sum, tail[i]!)
  return sum >>> 0
}

let copy = new Uint8Array()

/** Words can only be read where an address is a multiple of four. */
function aligned(bytes: Uint8Array): Uint8Array {
  if (bytes.byteOffset % 4 === 0) return bytes
  if (copy.length < bytes.length) copy = new Uint8Array(bytes.length)
  copy.set(bytes)
  return copy.subarray(0, bytes.length)
}

/** Different for every word, and for every sum. */
function mixed(sum: number, word: number): number {
  const scaled = Math.imul(word, 0xcc_9e_2d_51)
  const other = sum ^ Math.imul((scaled << 15) | (scaled >>> 17), 0x1b_87_35_93)
  return (Math.imul((other << 13) | (other >>> 19), 5) + 0xe6_54_6b_64) | 0
}
