import { startsSmall } from './letters.ts'

/** Whole sentences and clauses against words taken out of one. */
export function kindOf(text: string): 'sentence' | 'fragment' {
  const words = wordCount(text)
  if (words >= 8) return 'sentence'
  if (words < 3 || startsSmall(text.replace(OPENING, ''))) return 'fragment'
  return /[.,!?…。！？]['’)]?$/.test(text) ? 'sentence' : 'fragment'
}

/** Brackets, dots and marks before the first letter. */
const OPENING = /^[\s([{'‘’.…*-]+/

/** Words between spaces; where a script has none, two signs are a word. */
export function wordCount(text: string): number {
  const signs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  return (text.match(/\S+/g)?.length ?? 1) + Math.floor(signs / 2)
}
