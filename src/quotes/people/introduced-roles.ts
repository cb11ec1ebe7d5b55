import type { Entities } from './entities.ts'
import { isOneOf } from '../words/lexicon.ts'
import { isNoun, isTimeNoun, leftOf, wordsOf, type TaggedText } from '../grammar/noun-phrase.ts'
import { isDay, isDeterminer, isPreposition } from '../words/function-words.ts'
import type { Token } from '../text/token.ts'
import { verbForm } from '../words/verbs.ts'
import { isPluralRole, isRole, isTitle } from '../words/roles.ts'
import type { Paragraph } from '../text/paragraph.ts'

/** Sets the role of each person to the one that the story introduces them with: `Kremlin spokesperson`. */
export function assignRoles(paragraphs: readonly Paragraph[], entities: Entities): void {
  for (const { entity, paragraph, outer, from, to, possessive } of entities.mentions) {
    if (entity.kind !== 'person' || entity.role) continue
    const tagged: TaggedText = { paragraph: paragraphs[paragraph]!, names: entities.at[paragraph]! }
    const role =
      roleBefore(tagged, outer, from) ??
      unlistedRole(tagged, outer, from, to) ??
      roleBeforeComma(tagged, outer, to) ??
      (possessive ? undefined : (roleAfter(tagged, to) ?? roleInBrackets(tagged, to) ?? roleAfterBe(tagged, to)))
    if (role) entity.role = role
  }
}

function roleBefore(tagged: TaggedText, outer: number, name: number): string | undefined {
  const { tokens } = tagged.paragraph
  let from = wholeRole(tagged, leftOf(tagged, outer, 0), outer)
  while (from < name && ARTICLE.test(tokens[from]!.lower)) from++
  if (from >= name) return undefined
  let end = name
  while (end > from && COURTESY.test(tokens[end - 1]!.text)) end--
  if (end === from) return undefined
  return tokens.slice(from, end).some((token) => isRole(token) || isTitle(token))
    ? roleText(tagged, from, end)
    : undefined
}

/** The start of `secretary of state` and of `crane operator and union member`, given that of the words right before the name. */
function wholeRole(tagged: TaggedText, first: number, outer: number): number {
  const { tokens } = tagged.paragraph
  const bare = first === outer && first > 1 && tokens[first - 2]!.lower === 'of' && isSmall(tokens[first - 1]!)
  const from = bare ? first - 1 : first
  const join = tokens[from - 1]
  const noun = tokens[from - 2]
  if (!join || !isRole(noun) || isPluralRole(noun) || ARTICLE.test(tokens[from]!.lower)) return first
  const second = join.lower === 'and' && tokens.slice(from, outer).some(isRole)
  const remit = join.lower === 'of' && from < outer && !tokens[from]!.capital
  const whole = second || remit ? leftOf(tagged, from - 2, 0) : first
  const people = tagged.names.slice(whole, first).some((mention) => mention?.entity.kind === 'person')
  return people || first - whole > 6 ? first : whole
}

/** `lighthouse keeper` in `“…,” said lighthouse keeper Jane Roe`: nouns between a cue and a name are a role, in the list or not. */
function unlistedRole(tagged: TaggedText, outer: number, name: number, to: number): string | undefined {
  const { tokens } = tagged.paragraph
  if (outer !== name) return undefined
  let from = outer
  while (from > 0 && outer - from < 4 && isPlainNoun(tokens[from - 1]!)) from--
  const before = tokens[from - 1]
  const quoted = before?.text === ',' ? tokens[from - 2]?.kind === 'quote' : before?.kind === 'quote'
  const spoken = (token: Token | undefined): boolean => {
    const verb = verbForm(token)
    return verb?.speechClass === 'strong' && verb.form === 'finite'
  }
  const cue = spoken(before) ? tokens[from - 2]?.kind === 'quote' : quoted && spoken(tokens[to])
  return from < outer && cue && AGENT.test(tokens[outer - 1]!.lower) ? roleText(tagged, from, outer) : undefined
}

/** How nouns for people end; not `eager`. */
const AGENT =
  /^(?!(?:eager|clever|bitter|sober|dapper|tender|somber|young|old|form|lat)(?:er)?$).*(?:er|or|ist|eer|ian|smith|wright|ess|ee|eur|herd|hand|man|woman|boy|girl)$/

const isSmall = ({ kind, capital }: Token): boolean => kind === 'word' && !capital

const isPlainNoun = (token: Token): boolean =>
  token.kind === 'word' &&
  !token.capital &&
  !token.possessive &&
  isNoun(token) &&
  !verbForm(token) &&
  !isTimeNoun(token)

/** `the FBI director, Christopher Wray,` */
function roleBeforeComma(tagged: TaggedText, outer: number, to: number): string | undefined {
  const { tokens } = tagged.paragraph
  const noun = outer - 2
  if (tokens[outer - 1]?.text !== ',' || !tokens[noun] || !isRole(tokens[noun]) || tokens[to]?.kind === 'word')
    return undefined
  let from = leftOf(tagged, noun, 0)
  if (isOneOf(tokens[from - 1]?.lower, 'of for') && isRole(tokens[from - 2])) from = leftOf(tagged, from - 2, 0)
  while (from < noun && ARTICLE.test(tokens[from]!.lower)) from++
  return roleText(tagged, from, noun + 1)
}

/** The words of a role. `the bank’s director` keeps its article, a weekday is no role. */
function roleText(tagged: TaggedText, from: number, to: number): string | undefined {
  const { tokens } = tagged.paragraph
  const words = tokens.slice(from, to)
  if (words.some((token) => isDay(token) && token.lower !== 'may')) return undefined
  const owned = words.some((token) => token.possessive && !token.capital)
  const article = tokens[from - 1]
  return wordsOf(tagged, { from: owned && isOneOf(article?.lower, 'the a an') ? from - 1 : from, to })
}

const ARTICLE = /^(?:the|an?|this|that|both|one|another|some|his|her|their|its|my|our)$/
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Dr|Alhaji|Hajiya|Mallam|Comrade|Shri|Smt|Engr|Barr|Datuk|Pandit)\.?$/

/** `, a Tinder spokeswoman,` · `, director of the programme,` · `, who is mayor of Hale,` */
function roleAfter(tagged: TaggedText, to: number): string | undefined {
  const { tokens } = tagged.paragraph
  if (tokens[to]?.text !== ',') return undefined
  let from = to + 1
  if (/^\d\d$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2
  if (tokens[from]?.lower === 'who' && tokens[from + 1]?.lower === 'is') from += 2
  return roleFrom(tagged, from)
}

/** `Jane Roe (mayor of Hale)` */
function roleInBrackets(tagged: TaggedText, to: number): string | undefined {
  return tagged.paragraph.tokens[to]?.text === '(' ? roleFrom(tagged, to + 1) : undefined
}

/** `Jane Roe is the mayor of Hale.`; not `is a suspect`, `is the only mayor to resign`. */
function roleAfterBe(tagged: TaggedText, to: number): string | undefined {
  const { tokens } = tagged.paragraph
  if (tokens[to]?.lower !== 'is') return undefined
  const from = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1
  let head = from
  while (tokens[head]?.kind === 'word' && !isRole(tokens[head])) head++
  const next = tokens[head + 1]
  const short =
    isRole(tokens[head]) && head - from < 3 && !isOneOf(tokens[from]!.lower, 'a an only last first one most')
  return short && (next?.kind !== 'word' || isOneOf(next.lower, 'of at for in')) ? roleFrom(tagged, from) : undefined
}

/** The role that begins at a token and ends at a mark, `who`, a verb or a year. */
function roleFrom(tagged: TaggedText, from: number): string | undefined {
  const { tokens } = tagged.paragraph
  const first = tokens[from]
  if (!first || isOneOf(first.lower, 'and or but not') || isPredicate(first)) return undefined
  let end = endOfList(tokens, from)
  let role = end > from
  const apposed = isOneOf(tokens[from]?.lower, 'a an')
  while (end < tokens.length && end < from + 16 && tokens[end]!.kind === 'word') {
    const { lower } = tokens[end]!
    if (lower === 'and' && goesOn(tokens[end + 1])) {
      end += 2
      continue
    }
    if (isOneOf(lower, 'who whose which and or said says say told was is has had since until')) break
    if (role && verbForm(tokens[end])?.form === 'finite' && !isRole(tokens[end])) break
    role ||= isRole(tokens[end])
    if (!role && isOneOf(lower, 'of in at with for to by')) return undefined
    end++
  }
  role ||= apposed && isPlainNoun(tokens[end - 1]!) && end - from < 5
  const last = tokens[end - 1]
  if (isPreposition(last) || isDeterminer(last) || last?.lower === 'and') return undefined
  return role && end > from && isEndOfRole(tokens, end) ? withoutArticle(tagged, from, end) : undefined
}

/** `called him a master`: a verb, not the first word of a role such as `retired pilot` or `lead author`. */
const isPredicate = (token: Token): boolean => {
  const verb = verbForm(token)
  if (!verb || verb.form === 'base' || isRole(token)) return false
  return verb.form === 'ing' || verb.speechClass !== 'plain' || !token.lower.endsWith('ed')
}

/** `and chairman`, `and Asia`; but `and a mother of two` is another description. */
const goesOn = (token: Token | undefined): boolean =>
  !!token && (isRole(token) || token.capital) && !ARTICLE.test(token.lower)

function isEndOfRole(tokens: readonly Token[], end: number): boolean {
  const token = tokens[end]
  if (!token || /^[,.;:—–―)]/.test(token.text)) return true
  if (token.kind !== 'word') return false
  if (token.lower === 'and') return ARTICLE.test(tokens[end + 1]?.lower ?? '')
  return isOneOf(token.lower, 'who since until') || verbForm(token)?.form === 'finite'
}

function withoutArticle(tagged: TaggedText, from: number, end: number): string | undefined {
  const start = isOneOf(tagged.paragraph.tokens[from]!.lower, 'a an the its his her their') ? from + 1 : from
  return start < end ? roleText(tagged, start, end) : undefined
}

/** The token after `and` in `chairman, CEO and president`; `from` for a single role. */
function endOfList(tokens: readonly Token[], from: number): number {
  let i = from
  while (
    isRole(tokens[i]) &&
    (tokens[i + 1]?.text === ',' || tokens[i + 1]?.lower === 'and') &&
    isRole(tokens[i + 2])
  ) {
    if (tokens[i + 1]!.lower === 'and') return i + 2
    i += 2
  }
  return from
}
