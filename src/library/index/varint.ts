/** Appends a whole number in as many bytes as it needs: seven bits each, the lowest first, the eighth set if more follow. */
export function pushVarint(bytes: number[], value: number): void {
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
}

/** Reads such numbers one after the other. */
export function varints(bytes: Uint8Array, start: number): { readonly value: () => number; readonly at: () => number } {
  let at = start
  return { value, at: () => at }

  function value(): number {
    let byte = bytes[at++]!
    if (byte < 0x80) return byte
    let sum = 0
    for (let scale = 1; ; scale *= 0x80) {
      sum += (byte & 0x7f) * scale
      if (byte < 0x80) return sum
      byte = bytes[at++]!
    }
  }
}
