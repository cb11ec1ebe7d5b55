/** A change to a text: `text` in place of what stands from `start` to `end`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text with typographic quotation marks, apostrophes, dashes and ellipses, in the manner of its language. */
export function typographic(text: string, lang?: string): string {
  return changed(text, 0, changesOf(text, lang))
}

/** A part of a text that begins at `start`, with the changes that lie in it. */
export function changed(text: string, start: number, changes: readonly Change[]): string {
  let done = ''
  let at = 0
  for (const change of changes) {
    if (change.start < start || change.end > start + text.length) continue
    done += text.slice(at, change.start - start) + change.text
    at = change.end - start
  }
  return done + text.slice(at)
}

/** What a typesetter would change in a text, in its order. */
export function changesOf(text: string, lang = 'en'): Change[] {
  if (!/["']|--|\.\.\./.test(text)) return []
  const marks = MARKS[lang.split('-')[0]!.toLowerCase()] ?? ENGLISH
  let open = 0
  let last: Change | undefined
  return [...text.matchAll(/"|'|-{2,}|\.{3,}/g)].flatMap(({ 0: found, index: start }) => {
    const end = start + found.length
    const before = last?.end === start ? last.text.slice(-1) : text.charAt(start - 1)
    const after = text.slice(end, end + 5)
    const change = (text: string) => [(last = { start, end, text })]
    if (found.length > 3) return []
    if (found === '...') return change('…')
    if (found.startsWith('-')) return change('—')
    if (HEBREW.test(before) && HEBREW.test(after)) return []
    const opens = OPENS.test(before) && /^\S/.test(after)
    if (found === "'") {
      if (/\d/.test(before) && /^\d/.test(after) && !open) return change('′')
      return change(opens && !ELISION.test(after) ? marks.single : '’')
    }
    if (!opens && !open && /\d/.test(before)) return change('″')
    open = opens ? open + 1 : Math.max(open - 1, 0)
    return change(opens ? marks.open : marks.close)
  })
}

/** What stands before an opening mark: nothing, a space, a dash or another opening mark. */
const OPENS = /^[\s([{“‘«„‚—–/-]?$/

/** ’90s, ’tis, ’em, rock ’n’ roll: the apostrophe of what is left out. */
const ELISION = /^(?:\d\ds?\b|tis\b|twas\b|em\b|n['’]|til\b|cause\b)/i

/** Gershayim within an acronym are no quotation mark. */
const HEBREW = /^[\u05d0-\u05ea]/

/** The closing single mark is always that of the apostrophe. */
interface Marks {
  readonly open: string
  readonly close: string
  readonly single: string
}

const ENGLISH: Marks = { open: '“', close: '”', single: '‘' }
const GUILLEMETS: Marks = { open: '«', close: '»', single: '‘' }
const NORDIC: Marks = { open: '”', close: '”', single: '’' }

const MARKS: Readonly<Record<string, Marks>> = {
  de: { open: '„', close: '“', single: '‚' },
  cs: { open: '„', close: '“', single: '‚' },
  pl: { open: '„', close: '”', single: '‚' },
  fr: { open: '«\u00a0', close: '\u00a0»', single: '‘' },
  es: GUILLEMETS,
  it: GUILLEMETS,
  ru: GUILLEMETS,
  uk: GUILLEMETS,
  sv: NORDIC,
  fi: NORDIC,
}
