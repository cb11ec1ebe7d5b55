import { startsSmall } from './text/letters.ts'

/** Whether a quote is a whole sentence or clause, or a fragment. */
export function kindOf(text: string): 'sentence' | 'fragment' {
  const words = wordCount(text)
  if (words >= 8) return 'sentence'
  if (words < 3 || startsSmall(text.replace(OPENING, ''))) return 'fragment'
  return /[.,!?…。！？]['’)]?$/.test(text) ? 'sentence' : 'fragment'
}

/** Signs before the first letter. */
const OPENING = /^[\s([{'‘’.…*-]+/

/** Counts words. In scripts without spaces, two signs count as a word. */
export function wordCount(text: string): number {
  const signs = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  return (text.match(/\S+/g)?.length ?? 1) + Math.floor(signs / 2)
}
