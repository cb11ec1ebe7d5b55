import { CAPITALS, LETTERS } from './letters.ts'
import type { QuotedSpan } from './quotation-marks.ts'

/** Whether the words between the marks are a nickname inside a name: `Dwight “The Wall” Jonson`. */
export function isNickname(passage: string, { start, end, text, open }: QuotedSpan): boolean {
  if (open || text.length > 24 || !NICKNAME.test(text)) return false
  const [, given = ''] = GIVEN.exec(passage.slice(Math.max(0, start - 30), start)) ?? []
  return given !== '' && !NOT_GIVEN.test(given) && SURNAME.test(passage.slice(end, end + 30))
}

const NICKNAME = new RegExp(`^[${CAPITALS}][^,.;:!?]*$`)
const GIVEN = new RegExp(`(?:^|[\\s(—–-])([${CAPITALS}][${LETTERS}.’'-]+) $`)
const SURNAME = new RegExp(`^ (?:(?:de|van|von|der|al|bin|el|la) )*[${CAPITALS}][${LETTERS}]`)
const NOT_GIVEN =
  /^(?:The|An?|And|But|As|In|On|At|For|From|With|When|While|After|Before|By|To|Of|His|Her|Their|Its|That|This|If|So|Called|Like|Mr\.?|Ms\.?|Mrs\.?|[A-Z.]+|.*ing|.*ed)$/
