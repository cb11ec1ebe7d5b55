import type { Entities } from './entities.ts'
import { isOneOf } from '../words/lexicon.ts'
import { leftOf, wordsOf, type TaggedText } from '../grammar/noun-phrase.ts'
import { isDay } from '../words/function-words.ts'
import type { Token } from '../text/token.ts'
import { verbForm } from '../words/verbs.ts'
import { isRole, isTitle } from '../words/roles.ts'
import type { Paragraph } from '../text/paragraph.ts'

/** Sets the role of each person to the one that the story introduces them with: `Kremlin spokesperson`. */
export function assignRoles(paragraphs: readonly Paragraph[], entities: Entities): void {
  for (const { entity, paragraph, outer, from, to, possessive } of entities.mentions) {
    if (entity.kind !== 'person' || entity.role) continue
    const tagged: TaggedText = { paragraph: paragraphs[paragraph]!, names: entities.at[paragraph]! }
    const role =
      roleBefore(tagged, outer, from) ??
      roleBeforeComma(tagged, outer, to) ??
      (possessive ? undefined : roleAfter(tagged, to))
    if (role) entity.role = role
  }
}

function roleBefore(tagged: TaggedText, outer: number, name: number): string | undefined {
  const { tokens } = tagged.paragraph
  let from = leftOf(tagged, outer, 0)
  while (from < name && ARTICLE.test(tokens[from]!.lower)) from++
  if (from >= name) return undefined
  let end = name
  while (end > from && COURTESY.test(tokens[end - 1]!.text)) end--
  if (end === from) return undefined
  return tokens.slice(from, end).some((token) => isRole(token) || isTitle(token))
    ? roleText(tagged, from, end)
    : undefined
}

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

/** `, a Tinder spokeswoman,` · `, director of the programme,` */
function roleAfter(tagged: TaggedText, to: number): string | undefined {
  const { tokens } = tagged.paragraph
  if (tokens[to]?.text !== ',') return undefined
  let from = to + 1
  if (/^\d\d$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === ',') from += 2
  let end = endOfList(tokens, from)
  let role = end > from
  while (end < tokens.length && end < from + 16 && tokens[end]!.kind === 'word') {
    const { lower } = tokens[end]!
    if (isOneOf(lower, 'who whose which and or said says told was is has had')) break
    if (role && verbForm(tokens[end])?.form === 'finite' && !isRole(tokens[end])) break
    role ||= isRole(tokens[end])
    if (!role && isOneOf(lower, 'of in at with for to by')) return undefined
    end++
  }
  if (
    !role ||
    end === from ||
    (tokens[end] &&
      !/^[,.;—–―)]/.test(tokens[end]!.text) &&
      tokens[end]!.lower !== 'who' &&
      verbForm(tokens[end])?.form !== 'finite')
  )
    return undefined
  const start = isOneOf(tokens[from]!.lower, 'a an the its his her their') ? from + 1 : from
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
