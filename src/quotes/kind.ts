/** Whole sentences and clauses against words taken out of one. */
export function kindOf(text: string): 'sentence' | 'fragment' {
  const words = text.trim().split(/\s+/).length
  if (words >= 8) return 'sentence'
  if (words < 3 || /^[^\p{L}]*\p{Ll}/u.test(text)) return 'fragment'
  return /[.,!?…]['’)]?$/.test(text) ? 'sentence' : 'fragment'
}
