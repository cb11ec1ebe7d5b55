// The entry of this folder for other folders, and of its bundle.
export { quotedSpansIn } from './text/quotation-marks.ts'
export { sentenceAround, sentencesIn } from './text/sentence-around.ts'
export { countPeople, peopleOf } from './people/quoted-people.ts'
export { speakerKind } from './people/speaker-kind.ts'
export { quotesOf } from './quotes.ts'
