/**
 * Who a phrase of a brief or of a finder names, without what else it says about them: `Jane Roe` for `a top strategist, Jane
 * Roe of the Sierra Club`, two names for `Roe and Cole`. A description is kept: `a spokesman for Roe`.
 */
export function namesIn(speaker: string): string[] {
  const phrase = speaker.replace(/\(.*?\)/g, '').replace(/\b(?:him|her|it)self\b|\bthemselves\b/g, '')
  const [first = '', ...rest] = phrase.split(/,|\s(?:-+|[—–])\s?/)
  const isOpen = isDescription(first) || isOwned(first)
  const later = rest.map(coreOf).filter((part) => WHOLE_NAME.test(part) || (isOpen && ONE_NAME.test(part)))
  return [...first.split(/ (?:and|&) /).map(coreOf), ...later]
}

const WHOLE_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u
const ONE_NAME = /^\p{Lu}\p{Ll}\S*$/u

/** Words that describe a speaker without naming one: `the spokesperson`. */
export function isDescription(phrase: string): boolean {
  return !/\p{Lu}/u.test(phrase.replace(/^(?:The|A|An)\b/, ''))
}

/** Somebody who belongs to another: `Clinton’s aides`. */
export function isOwned(phrase: string): boolean {
  return /['’]s /.test(phrase)
}

/** A description that names somebody else: `a spokesman for Roe`. */
export function isDescribed(phrase: string): boolean {
  return DESCRIBED.test(phrase)
}

/** `a spokesman` */
export function headOf(phrase: string): string {
  return DESCRIBED.exec(phrase)?.[1] ?? phrase
}

const DESCRIBED =
  /^((?:\p{Lu}\p{Ll}* )?\P{Lu}+?) (?:of|for|from|at|in|with|by|to|on|about|against|near|under) .*\p{Lu}/u

/** The person in `Breitbart’s Joel Pollak`, `Mr. Morgan of the Sierra Club` and `an angry Roe`. */
function coreOf(phrase: string): string {
  const name = phrase
    .trim()
    .replace(OFFICE, '')
    .replace(/^.*['’]s (?=\P{Lu}*\p{Lu})/u, '')
    .replace(/(?<=\p{Lu}\S* \p{Lu}\S*) (?:of|for|from|at|in|with)\b.*/u, '')
    .replace(/ (?:who|whom|which|that)\b.*/, '')
  const [lead] = LEAD.exec(name) ?? ['']
  return PREPOSITION.test(lead) ? name : name.slice(lead.length)
}

/** `Secretary of State Jane Roe` */
const OFFICE = /\b(?:Secretary|Minister|Director|Chief|Speaker|Attorney) of (?:the )?\p{Lu}\S* (?=\p{Lu})/u

/** Words before a name that ends the phrase. */
const LEAD = /^(?:\P{Lu}\S* )+(?=\p{Lu}\S*(?: \p{Lu}\S*)*$)/u

const PREPOSITION = /\b(?:of|for|from|at|in|with|by|to|on|about|against|near|under|and)\b|['’]s/

/** Whether a phrase is another one with more words before or behind it: `a data expert who has worked there`. */
export function isLonger(phrase: string, shorter: string): boolean {
  const [long, short] = [phrase.trim().toLowerCase(), shorter.trim().toLowerCase()]
  if (long === short) return true
  if (!short.includes(' ')) return false
  if (long.startsWith(short)) return FOLLOWS.test(long.slice(short.length))
  const lead = long.slice(0, long.length - short.length)
  return isDescription(shorter) && long.endsWith(` ${short.replace(/^(?:the|an?) /, '')}`) && !PREPOSITION.test(lead)
}

const FOLLOWS = /^(?:,|\s+[—–-])|^,? (?:of|for|from|at|in|with|by|to|on|about|who|which|that)\b/
