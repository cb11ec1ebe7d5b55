import type { Changes } from './changes.ts'
import type { QuoteChange } from './quote-changes.ts'

/**
 * A draft for the text of a correction: what an earlier version had, and what it should have been. Changes of wording that
 * change no quote and no number are left to the editor. The text is empty if there is nothing to correct.
 */
export function correctionOf({ quotes, numbers }: Changes): string {
  const sentences = [
    ...quotes.flatMap((change) => quoteSentence(change) ?? []),
    ...numbers.flatMap(({ before, after }) =>
      before && after ? `An earlier version of this brief gave a figure as ${before}; it is ${after}.` : [],
    ),
  ]
  return [...new Set(sentences)].join(' ')
}

function quoteSentence(change: QuoteChange): string | undefined {
  switch (change.kind) {
    case 'added':
      return undefined
    case 'removed':
      return `An earlier version of this brief had a quotation that has been removed: “${sentence(change.text)}”`
    case 'reworded':
      return `An earlier version of this brief misquoted ${change.speaker ?? 'a speaker'}. The words are: “${sentence(change.after)}”`
    case 'reattributed':
      return change.after
        ? `An earlier version of this brief named ${change.before ? `${change.before} as` : 'nobody as'} the speaker of “${sentence(change.text)}” It was ${change.after}.`
        : `An earlier version of this brief wrongly attributed “${change.text}” to ${change.before}.`
  }
}

/** Quoted words that end as a sentence: `“We will appeal,”` has the comma of its clause. */
function sentence(text: string): string {
  const words = text.replace(/[\s,;:–—-]+$/, '')
  return /[.?!…]$/.test(words) ? words : `${words}.`
}
