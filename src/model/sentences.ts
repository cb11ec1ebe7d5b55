import type { Passage, Place } from './passage.ts'

/** What the search index counts and prints: a sentence of a long passage, a whole short passage, or the label of a section. */
export interface Sentence {
  readonly head: SentenceHead
  /** Whether its passage begins with it. */
  readonly isFirst: boolean
  /** Includes the space behind it: the sentences of a passage make up its text. */
  readonly text: string
}

/** What is known of the passage of a sentence, apart from its text. */
export interface SentenceHead extends Omit<Passage, 'place' | 'text'> {
  readonly place: Place | 'label'
}

/** The sentences of passages, in order. The label of each section stands once, before its first passage. */
export function sentencesIn(passages: readonly Passage[]): Sentence[] {
  const labelled = new Set<string>()
  return passages.flatMap(({ text, ...head }) => {
    const section = head.path.split('.', 1)[0]!
    const sentences = sentencesOf(text).map((each, i): Sentence => ({ head, isFirst: i === 0, text: each }))
    if (!head.label || labelled.has(section)) return sentences
    labelled.add(section)
    return [labelSentence(section, head.label), ...sentences]
  })
}

function labelSentence(path: string, label: string): Sentence {
  return { head: { place: 'label', label, path, form: 'heading' }, isFirst: true, text: label }
}

/** A paragraph of more characters is cut to a sentence. */
const LONG = 300

/** The sentences of a long text, or a shorter text whole; each with the space behind it. */
export function sentencesOf(text: string): string[] {
  if (text.length <= LONG) return [text]
  const ends = [...sentenceEnds(text).filter((end) => end < text.length), text.length]
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
}

/** Where the next sentence begins. An initial, or a short word with a capital (`St.`, `Gov.`), ends none. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const { 0: all, index } of text.matchAll(end())) {
    const word = /^[。！？]/.test(all) ? '' : lastWord(text.slice(Math.max(0, index - 20), index))
    if (!/^(?:\p{Lu}|\p{Lu}\p{Ll}{1,3}|[A-Z.]+)$/u.test(word)) ends.push(index + all.length)
  }
  return ends
}

// The word before an end is read separately: an expression that begins with it would be tried at every letter.
const end = () => /[.!?…]["'”’»)\]]{0,3}\s+(?=["'“‘«(]?[\p{Lu}\p{Lo}\d])|[。！？][」』”]?/gu
const lastWord = (text: string) => /[\p{L}.]*$/u.exec(text)![0]
