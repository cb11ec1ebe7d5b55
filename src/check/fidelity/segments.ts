/** A word or a sign of a text, and its UTF-16 offset. */
export interface Segment {
  readonly segment: string
  readonly index: number
}

/** The words of a text as Unicode cuts them (UAX #29), with its currency and percent signs. */
export function segmentsOf(text: string): Segment[] {
  return LATIN.test(text) ? latinSegments(text) : allSegments(text)
}

/**
 * Latin text is cut by a regular expression, ten times as fast as by `Intl.Segmenter` and on each version of Node alike.
 * A test compares the two.
 */
function latinSegments(text: string): Segment[] {
  return Array.from(text.matchAll(WORD_OR_SIGN), ({ 0: segment, index }) => ({ segment, index }))
}

const LATIN = /^[\t\n\r -^`-~£€°‰À-ÖØ-öø-ſ‘’“”–—…]*$/

/** A dot or an apostrophe between letters is a part of their word; between digits, a comma and a semicolon are too. */
const WORD_OR_SIGN = new RegExp(
  "[A-Za-zÀ-ÖØ-öø-ſ0-9]+(?:(?:(?<=[A-Za-zÀ-ÖØ-öø-ſ])[.:'‘’](?=[A-Za-zÀ-ÖØ-öø-ſ])|(?<=[0-9])[.,;'‘’](?=[0-9]))[A-Za-zÀ-ÖØ-öø-ſ0-9]+)*|[$£€%‰°]",
  'g',
)

function allSegments(text: string): Segment[] {
  const found: Segment[] = []
  for (const { segment, index, isWordLike } of segmenter().segment(text))
    if (isWordLike || SIGN.test(segment)) found.push({ segment, index })
  return found
}

const SIGN = /[\p{Sc}%‰°]/u

let loaded: Intl.Segmenter | undefined

/** One for all texts: creating a segmenter takes a millisecond. */
function segmenter(): Intl.Segmenter {
  return (loaded ??= new Intl.Segmenter('en', { granularity: 'word' }))
}
