import { isNegation } from '../../src/check/fidelity/negation.ts'

/** A quotation of a source, with what an editor could confuse it with. */
export interface Original {
  readonly text: string
  readonly speaker: string
  /** Somebody else whom the source quotes. */
  readonly other: string
  /** The quotation that follows in the source, by whomever. */
  readonly next: string
  readonly nextSpeaker: string
}

/** A quotation as a brief prints it. */
export interface Printed {
  readonly text: string
  readonly speaker: string
}

/** A number from 0 to `below`, exclusive. */
export type Pick = (below: number) => number

/** One way to edit a quotation; undefined if the quotation does not allow it. */
type Edit = (original: Original, pick: Pick) => string | Partial<Printed> | undefined

/** Every way to misquote. What the result is called by `brief check` must be an error or a warning. */
export const misquotations: Readonly<Record<string, Edit>> = {
  'a word is changed': ({ text }, pick) => edited(text, pick, (words, at) => words.with(at, strange(words[at]!, pick))),
  'a word is dropped': ({ text }, pick) => edited(text, pick, (words, at) => words.toSpliced(at, 1)),
  'a word is added': ({ text }, pick) => edited(text, pick, (words, at) => words.toSpliced(at, 0, ADDED[pick(3)]!)),
  'a word is moved': ({ text }, pick) =>
    edited(text, pick, (words, at) => {
      const to = 1 + pick(words.length - 2)
      return words.toSpliced(at, 1).toSpliced(to, 0, words[at]!)
    }),
  'a negation is dropped': ({ text }) => negated(text, (words, at) => words.toSpliced(at, 1)),
  'an ellipsis cuts a negation': ({ text }) => negated(text, (words, at) => words.with(at, '…')),
  'brackets swallow a negation': ({ text }) => negated(text, (words, at) => words.with(at, '[certainly]')),
  'it begins after a negation': ({ text }) => negated(text, (words, at) => words.slice(at + 1)),
  'it breaks off before a negation': ({ text }) => negated(text, (words, at) => [...words.slice(0, at), '…']),
  'a negation is added': ({ text }) => changedText(text, /\b(is|are|was|were|has|had|can|will)\b/, '$1 not'),
  'brackets add a negation': ({ text }) => changedText(text, /\b(is|are|was|were|has|had|can|will)\b/, '[$1 not]'),
  'a number is changed': ({ text }) => changedText(text, /\d/, '8$&'),
  'brackets change a number': ({ text }) => changedText(text, /\d[\d,]*/, '[85]'),
  'a unit is changed': ({ text }) => changedText(text, /\$/, '£'),
  'another tense': ({ text }) => changedText(text, /\b(is|are|has|have)\b/, 'had'),
  'another pronoun': ({ text }) => changedText(text, /\b(we|they|it|I|us)\b/i, 'she'),
  'a word is doubled': ({ text }, pick) =>
    edited(text, pick, (words, at) => words.toSpliced(at, 0, words[at]!.replace(/[,.]/, ''))),
  'other words at the end': ({ text }) => `${text.replace(/[.,]$/, '')} anyway`,
  'its halves are exchanged': ({ text }) => halves(text)?.toReversed().join(' '),
  'two quotations are joined by an ellipsis': ({ text, speaker, next, nextSpeaker }) =>
    nextSpeaker !== speaker ? `${text.replace(/[.,]$/, '')} … ${next}` : undefined,
  'two quotations are joined': ({ text, next }) => `${text.replace(/[.,]$/, '')} ${next}`,
  'somebody else says it': ({ text, other }) => ({ text, speaker: other }),
  'nobody said it': (_, pick) => INVENTED[pick(INVENTED.length)]!,
}

/** Every way to edit a quotation that leaves it faithful. */
export const honestEdits: Readonly<Record<string, Edit>> = {
  'as it stands': ({ text }) => text,
  'straight marks': ({ text }) => text.replace(/[‘’]/g, "'").replaceAll('—', ' -- '),
  'typographic marks': ({ text }) => text.replaceAll("'", '’').replaceAll(' -- ', '—').replaceAll(' - ', ' – '),
  'another closing mark': ({ text }) => (/[?!]$/.test(text) ? undefined : text.replace(/[.,]?$/, ',')),
  'numbers without commas': ({ text }) => text.replace(/(?<=\d),(?=\d{3})/g, ''),
  'words left out behind an ellipsis': ({ text }, pick) =>
    cut(text, pick, (words, from, to) => [...words.slice(0, from), '…', ...words.slice(to)]),
  'three dots in brackets': ({ text }, pick) =>
    cut(text, pick, (words, from, to) => [...words.slice(0, from), '[...]', ...words.slice(to)]),
  'an ellipsis at the end': ({ text }, pick) => cut(text, pick, (words, from) => [...words.slice(0, from), '…']),
  'a word in brackets': ({ text }, pick) => cut(text, pick, (words, from) => words.with(from, '[they]'), 1),
  'a word added in brackets': ({ text }, pick) =>
    cut(text, pick, (words, from) => words.toSpliced(from, 0, '[of the county]'), 0),
  'another tense in brackets': ({ text }) => {
    const changed = text.replace(/\b(\w{4,})(?:s|ed|ing)\b(?!['’\]])/, '$1[ed]')
    return changed === text ? undefined : changed
  },
  'an ending in brackets': ({ text }) => changedText(text, /\b([a-z]{4,}[^s\W])(?=\s)/, '$1[s]'),
  'a capital in brackets': ({ text }) => text.replace(/^\w/, (letter) => `[${letter.toUpperCase()}]`),
  'the first half': ({ text }) => halves(text)?.[0],
  'the second half': ({ text }) => halves(text)?.[1],
}

/** Applies an edit; undefined if the quotation does not allow it, or if it changes nothing that counts. */
export function apply(edit: Edit, original: Original, pick: Pick): Printed | undefined {
  const result = edit(original, pick)
  if (result === undefined) return undefined
  return { ...original, ...(typeof result === 'string' ? { text: result } : result) }
}

/** A sequence of numbers that a seed decides (mulberry32). */
export function picker(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

const ADDED = ['really', 'almost', 'always']
const INVENTED = [
  'The herons told everybody that the harvest moon belongs to them.',
  'I dreamt of seventeen marble staircases beneath a frozen volcano.',
  'Whoever paints the zebra crossing purple shall inherit my accordion.',
]

/** Another word for a word, which no source has. */
function strange(word: string, pick: Pick): string {
  const others = ['heron', 'violin', 'seventeen', 'purple']
  return word.replace(/[\p{L}\p{N}'’]+/u, others[pick(others.length)]!)
}

const keyOf = (words: readonly string[]): string => words.map(bare).join(' ')
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const isPlain = (word: string): boolean => /^[\p{L}\p{N}'’,]+[.!?]?$/u.test(word)
const isTurned = (word: string): boolean =>
  isNegation(
    word
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/[^\p{L}']/gu, ''),
  )

function changedText(text: string, pattern: RegExp, to: string): string | undefined {
  const changed = text.replace(pattern, to)
  return changed === text ? undefined : changed
}

/** Changes a plain word between the first and the last, so that other words are left. */
function edited(
  text: string,
  pick: Pick,
  change: (words: readonly string[], at: number) => readonly string[],
): string | undefined {
  const words = text.split(/\s+/)
  if (words.length < 5) return undefined
  const at = 1 + pick(words.length - 2)
  // Behind an ellipsis, a word that is missing is marked as missing.
  if (/[[\]]/.test(text) || !words.slice(at - 1, at + 2).every(isPlain)) return undefined
  const changed = change(words, at)
  return keyOf(changed) === keyOf(words) ? undefined : changed.join(' ')
}

function negated(text: string, change: (words: readonly string[], at: number) => readonly string[]) {
  const words = text.split(/\s+/)
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 2 && isTurned(word))
  return at < 0 || /[.!?:;,]/.test(words[at]!) ? undefined : change(words, at).join(' ')
}

/** Changes one to four words in a row that hold no negation and follow none. */
function cut(
  text: string,
  pick: Pick,
  change: (words: readonly string[], from: number, to: number) => readonly string[],
  count = 1 + pick(4),
): string | undefined {
  const words = text.split(/\s+/)
  if (words.length < count + 5) return undefined
  const from = 2 + pick(words.length - count - 4)
  const touched = words.slice(from - 1, from + count + 1)
  return touched.every(isPlain) && !touched.some(isTurned) ? change(words, from, from + count).join(' ') : undefined
}

function halves(text: string): [string, string] | undefined {
  const words = text.split(/\s+/)
  const at = words.length >> 1
  if (words.length < 8 || isTurned(words[at - 1]!)) return undefined
  return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}
