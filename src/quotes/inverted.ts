import { ADVERBS, isDeterminer } from './english.ts'
import { isTime, phraseStartingAt, type Page, type Phrase } from './phrases.ts'
import { isRole } from './roles.ts'
import type { Range } from './sentences.ts'
import { canSpeak } from './speakers.ts'
import { completed, followedByVerb } from './completed.ts'
import { isOneOf } from './lexicon.ts'
import { subjectBefore } from './subject.ts'
import { verbForm } from './verbs.ts'

/** `said Jane Roe`: the subject after a verb that a quotation or a comma stands before. */
export function invertedSubject(page: Page, verb: number, start: number, { from, to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  const form = verbForm(tokens[verb])
  if (form?.force !== 'strong' || form.form !== 'finite' || isOneOf(tokens[verb]!.lower, 'told tells')) return undefined
  const before = start > from ? tokens[start - 1]! : undefined
  if (before?.kind === 'word' && !isOneOf(before.lower, 'as so')) return undefined
  if (before?.kind === 'punctuation' && !/^[,—–―.!?'’‘-]/.test(before.text)) return undefined

  let i = verb + 1
  while (i < to && tokens[i]!.kind === 'word' && ADVERBS.has(tokens[i]!.lower)) i++
  const phrase = tokens[i]?.lower === 'that' ? undefined : phraseStartingAt(page, i, to)
  if (!phrase || isTime(page, phrase)) return undefined

  const quoted = before?.kind === 'quote' || (before?.kind === 'punctuation' && tokens[start - 2]?.kind === 'quote')
  if (followedByVerb(page, phrase, to)) return undefined
  if (quoted && before?.text === ',' && tokens[phrase.to]?.kind === 'quote') return undefined
  if (quoted && isThing(page, phrase)) return undefined
  if (quoted) return completed(page, phrase, to)
  if (before?.text === ',' && hasSubject(page, subjectBefore(page, start, from), phrase)) return undefined
  if (!before) return phrase.mention?.figure.kind === 'person' ? phrase : undefined
  if (before.lower === 'as') return completed(page, phrase, to)
  if (phrase.kind === 'pronoun') return undefined

  const after = tokens[phrase.to]
  const ends =
    phrase.to >= to ||
    !after ||
    after.kind === 'quote' ||
    /^[.,;:—–―)]/.test(after.text) ||
    isOneOf(after.lower, 'of who in at for on during from to')
  if (!ends || (phrase.kind === 'common' && !isRole(tokens[phrase.to - 1]))) return undefined
  return completed(page, phrase, to)
}

/** `wrongdoing` in `denied wrongdoing`: one word that is nobody. */
function isThing(page: Page, phrase: Phrase): boolean {
  const word = page.paragraph.tokens[phrase.from]!
  const single = phrase.kind === 'common' && phrase.to - phrase.from === 1 && !word.lower.endsWith('s')
  return single && !isDeterminer(word) && !canSpeak(page, phrase)
}

/** `The memo, seen by Axios, says staff who left “must return”`: a subject stands before the comma. */
function hasSubject(page: Page, found: ReturnType<typeof subjectBefore>, { kind, to }: Phrase): boolean {
  const after = page.paragraph.tokens[to]
  if (typeof found !== 'object' || !after || /^[.,]$/.test(after.text)) return false
  if (found.phrase.mention?.figure.kind === 'person') return true
  return (after.kind === 'quote' || kind === 'common') && canSpeak(page, found.phrase)
}

export function agent(page: Page, verb: number, { to }: Range): Phrase | undefined {
  const { tokens } = page.paragraph
  for (let i = verb + 1; i < Math.min(to, verb + 7); i++) {
    if (tokens[i]!.kind === 'punctuation') return undefined
    if (tokens[i]!.lower !== 'by') continue
    const phrase = phraseStartingAt(page, i + 1, to)
    return phrase && !isTime(page, phrase) ? completed(page, phrase, to) : undefined
  }
  return undefined
}
