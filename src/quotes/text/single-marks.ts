import { isLetter, startsSmall } from './letters.ts'
import { lexicon } from '../words/lexicon.ts'
import type { QuotedSpan } from './quotation-marks.ts'

/** Quotations in single marks: `Mayor: ‘No bus before dawn’`. Apostrophes are not marks. */
export function singleMarkedSpansIn(text: string): QuotedSpan[] {
  if (!text.includes('‘') && !text.includes("'")) return []
  const marks = Array.from(text.matchAll(/['‘’]/g), ({ index }) => index)
  const found: QuotedSpan[] = []

  for (let i = 0; i < marks.length; i++) {
    const start = marks[i]!
    if (!opens(text, start)) continue
    const close = closing(text, marks, i)
    if (close === undefined) {
      if (start === 0 && text[0] === '‘' && text.length > 1)
        found.push({ start, end: text.length, text: text.slice(1).trim(), open: true })
      continue
    }
    const end = marks[close]!
    const words = text.slice(start + 1, end).trim()
    if (words) found.push({ start, end: end + 1, text: words, open: false })
    i = close
  }
  return found
}

function opens(text: string, at: number): boolean {
  if (text[at] === '’' || !/[\s([{—–―-]/.test(text[at - 1] ?? ' ')) return false
  const [next] = /^[^\s.,;:!?)]*/.exec(text.slice(at + 1, at + 12))!
  return next !== '' && !ELIDED.has(next.toLowerCase()) && !/^\d\ds$/.test(next)
}

const ELIDED = lexicon('em til cause tis twas n round bout')

/** The mark that closes the one at `open`: the first one that cannot be an apostrophe. */
function closing(text: string, marks: readonly number[], open: number): number | undefined {
  let doubtful: number | undefined
  for (let i = open + 1; i < marks.length && !opens(text, marks[i]!); i++) {
    const at = marks[i]!
    const after = text[at + 1] ?? ' '
    if (text[at] === '‘' || isLetter(after) || /\d/.test(after) || /\s/.test(text[at - 1]!)) continue
    const apostrophe =
      /(?:s|in|['’]n)$/i.test(text.slice(at - 2, at)) && after === ' ' && startsSmall(text.charAt(at + 2))
    if (!apostrophe) return i
    doubtful ??= i
  }
  return doubtful
}
