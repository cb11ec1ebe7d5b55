/** Scripts that put no spaces between words, and whose words only a dictionary knows: Thai, Lao, Myanmar, Khmer. */
const SCRIPTS = /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9fe\uaa60-\uaa7f]/

/** Whether finding the words of a text needs a dictionary. */
export function needsDictionary(text: string): boolean {
  return SCRIPTS.test(text)
}

/** The words of such a text, marks and other scripts among them. */
export function dictionaryWords(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

// Creating a segmenter takes half as long as a bare Node starts, so it is created for the first text that needs it.
let segmenter: Intl.Segmenter | undefined
