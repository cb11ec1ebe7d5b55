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
  const marks = marksOf(lang.toLowerCase())
  const feet = measures(text)
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
    const opens = (OPENS.test(before) || (unspaced(before) && !open) || elided(text, start, after)) && /^\S/.test(after)
    if (feet.has(start)) return change(found === "'" ? '′' : '″')
    if (found === "'") {
      if (/\d/.test(before) && /^\d/.test(after) && !open) return change('′')
      return change(opens && !ELISION.test(after) ? marks.single : '’')
    }
    if (!opens && !open && /\d/.test(before)) return change('″')
    open = opens ? open + 1 : Math.max(open - 1, 0)
    return change(opens ? marks.open : marks.close)
  })
}

/** The offsets of the marks of feet and inches, which come in pairs: `5' 11"`. */
function measures(text: string): Set<number> {
  return new Set(
    [...text.matchAll(/(?<=\d)' ?\d+(?:[.,]\d+)?[¼½¾]?"/g)].flatMap(({ 0: found, index }) => [
      index,
      index + found.length - 1,
    ]),
  )
}

/** Han and kana have no space before a mark that opens. */
function unspaced(before: string): boolean {
  return /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff9f]/.test(before)
}

/** `l'"or"`: a mark that opens behind an elision. */
function elided(text: string, start: number, after: string): boolean {
  return /[a-zà-ÿ]['’]$/i.test(text.slice(Math.max(0, start - 2), start)) && /^[^\s\p{P}]/u.test(after)
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
const LOW_HIGH: Marks = { open: '„', close: '”', single: '‚' }
const NORDIC: Marks = { open: '”', close: '”', single: '’' }

// As the CLDR has them, but for Danish and Swiss German, which follow their newspapers.
const MARKS: Readonly<Record<string, Marks>> = {
  de: { open: '„', close: '“', single: '‚' },
  'de-ch': GUILLEMETS,
  'de-li': GUILLEMETS,
  cs: { open: '„', close: '“', single: '‚' },
  pl: LOW_HIGH,
  hu: LOW_HIGH,
  ro: LOW_HIGH,
  fr: { open: '«\u00a0', close: '\u00a0»', single: '‘' },
  'fr-ch': GUILLEMETS,
  da: { open: '»', close: '«', single: '‘' },
  nb: GUILLEMETS,
  nn: GUILLEMETS,
  no: GUILLEMETS,
  es: GUILLEMETS,
  it: GUILLEMETS,
  el: GUILLEMETS,
  ru: GUILLEMETS,
  uk: GUILLEMETS,
  'pt-pt': GUILLEMETS,
  pt: ENGLISH,
  nl: ENGLISH,
  sv: NORDIC,
  fi: NORDIC,
  ja: { open: '「', close: '」', single: '『' },
}

/** The marks of a language in a country, else of the language. */
function marksOf(lang: string): Marks {
  const [language = '', ...rest] = lang.split('-')
  return MARKS[`${language}-${rest.at(-1)}`] ?? MARKS[language] ?? ENGLISH
}
