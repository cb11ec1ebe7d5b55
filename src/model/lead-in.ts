import { endsInHanOrKana } from './unspaced.ts'

/** A label with what leads into its text: `Why it matters: `, `Yes, but? `, `Zoom in — `, `为什么重要：`. */
export function leadIn(label: string): string {
  const text = label.trim()
  if (/[：。？！]$/.test(text)) return text
  if (/[:.?!…;؟՞—–-]["'”’»)\]]?$/.test(text)) return `${text} `
  return endsInHanOrKana(text.replace(TRAILING_DIGITS, '')) ? `${text}：` : `${text}: `
}

/** A date or a number, which says nothing about the script of its label. */
const TRAILING_DIGITS = /[\d\s.,、，/-]+$/
