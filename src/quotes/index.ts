// What other rooms use of this one, and the entry of its bundle.
export { sentenceAround } from './context.ts'
export { peopleOf } from './people.ts'
export { quotesOf } from './quotes.ts'
