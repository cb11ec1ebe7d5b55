import { LETTERS, startsSmall } from './letters.ts'

/** Whole sentences and clauses against words taken out of one. */
export function kindOf(text: string): 'sentence' | 'fragment' {
  const words = text.trim().split(/\s+/).length
  if (words >= 8) return 'sentence'
  if (words < 3 || startsSmall(text.slice(Math.max(0, text.search(LETTER))))) return 'fragment'
  return /[.,!?…]['’)]?$/.test(text) ? 'sentence' : 'fragment'
}

const LETTER = new RegExp(`[${LETTERS}]`)
