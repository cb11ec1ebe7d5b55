import type { Passage } from '../../model/passage.ts'
import type { SourceText } from './source-text.ts'
import { wordsIn } from './words.ts'

/** A number or a name of a brief that its source does not contain. */
export interface UnsourcedFact {
  readonly kind: 'number' | 'name'
  /** As the brief writes it. */
  readonly text: string
}

/** What stands between quotation marks in a passage: its words are judged as quotations. */
export type QuotedSpans = (passage: Passage) => readonly { readonly start: number; readonly end: number }[]

/** The numbers and names outside quotations that stand nowhere in a source, each once, in the order of the text. */
export function unsourcedFacts(
  passages: readonly Passage[],
  source: SourceText,
  quotedSpans: QuotedSpans,
): UnsourcedFact[] {
  const known = new Set(source.words.flatMap(({ word }) => [word, word.replace(/'s$/, ''), ...word.split('-')]))
  const found = new Map<string, UnsourcedFact>()
  for (const passage of passages) {
    if (passage.path.includes('credit')) continue
    const spans = quotedSpans(passage)
    const own = factsIn(passage.text).filter(
      ({ start }) => !spans.some((span) => start >= span.start && start < span.end),
    )
    for (const { start: _start, ...fact } of joined(
      own.filter((fact) => !isKnown(fact, known)),
      passage.text,
    ))
      if (!found.has(fact.text)) found.set(fact.text, fact)
  }
  return [...found.values()]
}

interface PlacedFact extends UnsourcedFact {
  readonly start: number
}

function factsIn(text: string): PlacedFact[] {
  return wordsIn(text).flatMap(({ word, start, end }): PlacedFact[] => {
    const written = text.slice(start, end)
    if (/\d/.test(word)) return [{ kind: 'number', text: written, start }]
    const isName = /^\p{Lu}/u.test(written) && !beginsSentence(text, start) && !CALENDAR.test(word)
    return isName ? [{ kind: 'name', text: written.replace(/['’]s$/, ''), start }] : []
  })
}

/** A brief may write "Nov. 15" where its source has "Tuesday". */
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

/** The words of one name as one: `St. Mary's Hospital`. */
function joined(facts: readonly PlacedFact[], text: string): PlacedFact[] {
  const all: PlacedFact[] = []
  for (const fact of facts) {
    const last = all.at(-1)
    const end = last && last.start + last.text.length
    const isNext = last?.kind === 'name' && fact.kind === 'name' && /^(?:['’]s)?\.? $/.test(text.slice(end, fact.start))
    if (isNext) all[all.length - 1] = { ...last, text: text.slice(last.start, fact.start + fact.text.length) }
    else all.push(fact)
  }
  return all
}

/** A capital at the start, or after a full stop, a colon or a mark, does not indicate a name. */
function beginsSentence(text: string, start: number): boolean {
  return (
    /(?:^|[.!?:;…—–|•"“”„«»‘(])\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
    !/\bSt\. $/.test(text.slice(0, start))
  )
}

function isKnown({ kind, text }: UnsourcedFact, known: ReadonlySet<string>): boolean {
  const [word = ''] = wordsIn(text).map((each) => each.word)
  if (known.has(word)) return true
  if (kind === 'name') return false
  const spelled = SPELLED[Number(word)]
  return spelled !== undefined && known.has(spelled)
}

/** A brief may write 9 where its source has nine. */
const SPELLED = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
