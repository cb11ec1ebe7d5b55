import type { Cast } from './cast.ts'
import { speakerNamed, type Speaker } from './speakers.ts'
import type { Paragraph } from './text.ts'
import { isAuxiliary, verbForm } from './verbs.ts'

/** Speakers of quotations that are paragraphs of their own, with a line below or above that only names somebody. */
export function signedBy(paragraphs: readonly Paragraph[], cast: Cast): (paragraph: number) => Speaker | undefined {
  const lines = paragraphs.map((paragraph) => nameLine(paragraph, cast))
  const alone = paragraphs.flatMap(({ index, tokens }) => (isQuotation(tokens) ? [index] : []))
  const below = alone.filter((i) => lines[i + 1]).length
  const above = alone.filter((i) => lines[i - 1]).length
  const step = below >= above ? 1 : -1

  return (paragraph) => {
    const dashed = paragraphs[paragraph + 1]?.tokens[0]?.text
    if (dashed && /^[—–―-]+$/.test(dashed) && lines[paragraph + 1]) return lines[paragraph + 1]
    return lines[paragraph + step]
  }
}

const isQuotation = (tokens: Paragraph['tokens']): boolean =>
  tokens.some(({ kind }) => kind === 'quote') && tokens.every(({ kind }) => kind !== 'word')

/** `— Jane Roe, mayor of Akron`: a short line that starts with a name and tells nothing else. */
function nameLine(paragraph: Paragraph, cast: Cast): Speaker | undefined {
  const { tokens, index } = paragraph
  const names = cast.at[index]!
  const from = tokens.findIndex(({ kind }) => kind === 'word')
  if (from < 0 || from > 1 || tokens.length > 20) return undefined
  const mention = names[from]
  if (!mention || mention.outer !== from || mention.possessive || mention.figure.kind === 'place') return undefined
  if (
    tokens.some(
      (token, i) =>
        token.kind === 'quote' ||
        (token.kind === 'word' && !names[i] && (isAuxiliary(token) || verbForm(token)?.form === 'finite')),
    )
  )
    return undefined

  const next = tokens[mention.to]
  if (next && next.kind === 'word') return undefined
  if (mention.figure.kind !== 'person' && from === 0 && mention.to - mention.from < 2) return undefined
  return speakerNamed({ paragraph, names }, { kind: 'name', from: mention.outer, to: mention.to, mention })
}
