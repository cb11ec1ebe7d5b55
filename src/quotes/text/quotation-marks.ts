import { CAPITALS, isLetter, LETTERS } from './letters.ts'

/** A quotation in a passage. Offsets include the marks, end exclusive. */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
  /** The words between the marks. */
  readonly text: string
  /** No closing mark before the end of the passage. */
  readonly open: boolean
}

/** The outermost quotations of a passage, in order; marks inside another quotation belong to it. */
export function quotedSpansIn(text: string): QuotedSpan[] {
  const marks = allMarks(text)
  const found: QuotedSpan[] = []

  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!
    if (mark.side === 'close' || CANNOT_OPEN.test(text.slice(mark.at + mark.length, mark.at + mark.length + 4)))
      continue

    const close = closing(marks, i)
    const from = mark.at + mark.length
    const cut = close === undefined || close < 0 ? beforeCue(text.slice(from, marks[i + 1]?.at)) : undefined
    if (cut) {
      found.push({ start: mark.at, end: from + cut.length, text: cut, open: false })
      continue
    }
    if (close === undefined) {
      const words = text.slice(from).trimEnd()
      if (words) found.push({ start: mark.at, end: from + words.length, text: words, open: true })
      return found
    }
    if (close < 0) continue

    const last = marks[close]!
    const words = text.slice(mark.at + mark.length, last.at)
    if (words.trim()) found.push({ start: mark.at, end: last.at + last.length, text: words.trim(), open: false })
    i = close
  }
  return found
}

/** The words of an unclosed quotation before a cue, which shows where its mark is missing: `“We stay, said Bo Ek. He left.` */
function beforeCue(text: string): string | undefined {
  const comma = CUE.exec(text)?.index
  return comma ? text.slice(0, comma + 1) : undefined
}

const SAID = '(?:said|says|wrote|writes|added|adds|told|tells|asked|asks|replied|explained|continued|recalled)'
const NAME = `[${CAPITALS}][${LETTERS}.'’-]+(?: [${CAPITALS}][${LETTERS}.'’-]+){0,3}`
const CUE = new RegExp(
  `[,?!] (?:${SAID} (?:the |a |an )?(?:[${LETTERS}’'-]+,? ){0,4}${NAME}|${NAME} ${SAID}\\b(?! that)|(?:he|she|they) ${SAID}[.,])`,
  'u',
)

/** A quotation does not begin with a comma or a full stop; it may begin with dots, or with the `.@` of a tweet. */
const CANNOT_OPEN = /^\s*(?:[,;:)\]]|\.(?! ?\.|@))/

interface Mark {
  readonly at: number
  readonly length: number
  readonly side: 'open' | 'close' | 'either'
  readonly family: string
}

const MARKS = /[“”„‟"«»「」『』״＂]|''|``|´´|‘‘|’’/g

const FAMILY: { readonly [mark: string]: readonly [family: string, side: Mark['side']] } = {
  '“': ['“', 'open'],
  '”': ['“', 'close'],
  '„': ['„', 'open'],
  '‟': ['“', 'open'],
  '‘‘': ['“', 'open'],
  '’’': ['“', 'close'],
  '"': ['"', 'either'],
  '＂': ['"', 'either'],
  "''": ['"', 'either'],
  '``': ['"', 'open'],
  '´´': ['"', 'close'],
  '״': ['״', 'either'],
  '«': ['«', 'open'],
  '»': ['«', 'close'],
  '「': ['「', 'open'],
  '」': ['「', 'close'],
  '『': ['『', 'open'],
  '』': ['『', 'close'],
}

function allMarks(text: string): Mark[] {
  const marks: Mark[] = []
  MARKS.lastIndex = 0
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    const [family, side] = FAMILY[match[0]]!
    const at = match.index
    const before = text[at - 1] ?? ' '
    const after = text[at + match[0].length] ?? ' '
    if (family === '"' && /\d/.test(before) && !marks.length) continue
    if (family === '״' && isLetter(before) && isLetter(after)) continue
    if (family === '"' && isHebrew(before) && isHebrew(after)) continue // an abbreviation: ד"ר
    marks.push({ at, length: match[0].length, family, side: facing(side, before, after, !text.slice(0, at).trim()) })
  }
  return withoutInches(text, marks)
}

const isHebrew = (char: string): boolean => /\p{Script=Hebrew}/u.test(char)

/** Leaves out marks that mean inches: `5'10"`, and `10"` where more marks close than open. */
function withoutInches(text: string, marks: readonly Mark[]): Mark[] {
  const straight = marks.filter(({ family }) => family === '"')
  const opened = marks.some(({ family }) => family === '“')
  let surplus =
    straight.filter(({ side }) => side === 'close').length - straight.filter(({ side }) => side === 'open').length
  return marks.filter(({ at, family, side }) => {
    if (family !== '"' || side === 'open' || !/\d/.test(text.charAt(at - 1))) return true
    if (/\d['’′]\s?\d+$/.test(text.slice(Math.max(0, at - 6), at))) return false
    if (opened) return straight.some((mark) => mark.side === 'open')
    if (surplus <= 0) return true
    surplus--
    return false
  })
}

/** Whether a mark opens or closes. Decided by the spaces around straight marks and around curly ones turned the wrong way. */
function facing(side: Mark['side'], before: string, after: string, first: boolean): Mark['side'] {
  const opens = isGap(before) && (!isGap(after) || (first && side === 'close'))
  const closes = !isGap(before) && (isGap(after) || (side === 'open' && '.,;:!?)…'.includes(after)))
  if (side === 'open') return closes && !opens && !isOpener(before) && !"’'".includes(before) ? 'close' : 'open'
  if (side === 'close') return opens && !closes && (isLetter(after) || first) ? 'open' : 'close'
  if (opens && !'.,;:!?)'.includes(after)) return 'open'
  if (closes || (!isGap(before) && '.,;:!?)]—–―'.includes(after))) return 'close'
  if (isGap(before) && isGap(after)) return 'either'
  return isOpener(before) ? 'open' : 'either'
}

/** The index of the closing mark; -1 if another mark opens first; undefined if there is none. */
function closing(marks: readonly Mark[], open: number): number | undefined {
  const { family } = marks[open]!
  let depth = 1

  for (let i = open + 1; i < marks.length; i++) {
    const mark = marks[i]!
    if (!sameFamily(family, mark)) continue
    if (mark.side !== 'open' || closesGerman(family, mark)) {
      depth--
      if (!depth) return i
      continue
    }
    const next = marks.slice(i + 1, i + 3).map(({ side }) => side)
    if (next[0] !== 'open' && next[1] !== 'open' && next.length === 2) depth++
    else return -1
  }
  return undefined
}

function sameFamily(family: string, mark: Mark): boolean {
  if (family === '„') return mark.family === '“' || mark.family === '„' || mark.family === '"'
  return mark.family === family || (family === '“' && mark.family === '"') || (family === '"' && mark.family === '“')
}

function closesGerman(family: string, mark: Mark): boolean {
  return family === '„' && mark.family === '“'
}

const isGap = (c: string): boolean => /[\s([{—–―\-/]/.test(c)
const isOpener = (c: string): boolean => isGap(c) && c !== '-' && c !== '/'
