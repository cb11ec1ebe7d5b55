import type { Entities } from '../people/entities.ts'
import { speakerNamed, type Speaker } from '../people/speaker.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { isAuxiliary, verbForm } from '../words/verbs.ts'

/** Speakers of quotations that are whole paragraphs, from lines above or below that only hold a name. */
export function speakersFromNameLines(
  paragraphs: readonly Paragraph[],
  entities: Entities,
): (paragraph: number) => Speaker | undefined {
  const lines = paragraphs.map((paragraph) => nameLine(paragraph, entities))
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

/** The speaker of a short line that holds only a name and a role: `— Jane Roe, mayor of Akron`. */
function nameLine(paragraph: Paragraph, entities: Entities): Speaker | undefined {
  const { tokens, index } = paragraph
  const names = entities.at[index]!
  const from = tokens.findIndex(({ kind }) => kind === 'word')
  if (from < 0 || from > 1 || tokens.length > 20) return undefined
  if (isShouted(paragraph)) return undefined
  const mention = names[from]
  if (!mention || mention.outer !== from || mention.possessive || mention.entity.kind === 'place') return undefined
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
  if (mention.entity.kind !== 'person' && from === 0 && mention.to - mention.from < 2) return undefined
  return speakerNamed({ paragraph, names }, { kind: 'name', from: mention.outer, to: mention.to, mention })
}

/** `TRADE TALKS.`: a heading in capitals. A name in capitals is followed by a role, or by nothing. */
const isShouted = ({ passage: { text } }: Paragraph): boolean => /^[^\p{Ll}]+\.$/u.test(text)
