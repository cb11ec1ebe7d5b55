/**
 * Text that is safe to print on a terminal: no C0 (but newline and tab), DEL or C1, no bidi embedding, override
 * or isolate. Line and paragraph separators become spaces, lone surrogates U+FFFD. Joiners and LRM, RLM and ALM stay:
 * Persian, emoji and Hebrew punctuation need them, and they cannot turn the words of others around.
 */
export function clean(text: string): string {
  return UNCLEAN.test(text) ? text.replace(everyUnclean(), substitute) : text
}

/** As `clean`, but for a page painted here: colours, and OSC 8 links to http, https and mailto, stay. */
export function cleanStyled(text: string): string {
  // Nearly every page is clean already, and is then not taken apart into a thousand pieces.
  if (!UNCLEAN.test(text.replace(PAINT, ''))) return text
  return text
    .split(PAINT)
    .map((part, i) => (i % 2 ? part : clean(part)))
    .join('')
}

/** Clean text on one line, as a headline, a label or a record needs it. */
export function cleanLine(text: string): string {
  return clean(/[\n\t]/.test(text) ? text.replace(/[\n\t]+/g, ' ') : text)
}

const UNCLEAN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/
const everyUnclean = () => /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\p{Cs}]/gu

function substitute(character: string): string {
  if (character === '\u2028' || character === '\u2029') return ' '
  return character >= '\ud800' && character <= '\udfff' ? '\ufffd' : ''
}

/**
 * The sequences that `terminal/paint.ts` writes: attributes and foreground colours, and OSC 8 with ST. Without the flag i,
 * for which V8 takes a millisecond.
 */
const PAINT =
  /(\x1b\[(?:[1-49]|2[2-49]|3[0-79]|9[0-7]|38;5;\d{1,3})m|\x1b\]8;;(?:(?:[hH][tT]{2}[pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:)[!-~]*)?\x1b\\)/g
