import { clean } from '../clean.ts'

/** Changes of one kind: a heading and lines below it. */
export interface ChangeBlock {
  readonly heading: string
  readonly lines: readonly (readonly ChangePart[])[]
}

/** Characters of a line, and which version has them. */
export interface ChangePart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words as git marks them: `[-removed-] {+added+}`. */
export function wordDiff(words: readonly ChangePart[]): ChangePart[] {
  return words.flatMap(({ kind, text }, i) => {
    const part = { kind, text: marked(kind, text, i === 0, i === words.length - 1) }
    return i ? [same(' '), part] : [part]
  })
}

function marked(kind: ChangePart['kind'], text: string, isFirst: boolean, isLast: boolean): string {
  switch (kind) {
    case 'removed':
      return `[-${text}-]`
    case 'added':
      return `{+${text}+}`
    case 'same':
      return shortened(text, isFirst, isLast)
  }
}

function same(text: string): ChangePart {
  return { kind: 'same', text }
}

export function textOf(parts: readonly ChangePart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** Only the words beside a change are printed. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ')
  const most = isFirst || isLast ? CONTEXT : 2 * CONTEXT
  if (words.length <= most + 1) return text
  return [...(isFirst ? [] : words.slice(0, CONTEXT)), '…', ...(isLast ? [] : words.slice(-CONTEXT))].join(' ')
}

const CONTEXT = 5

export function changesText(blocks: readonly ChangeBlock[]): string {
  const texts = blocks
    .filter(({ lines }) => lines.length)
    .map(({ heading, lines }) => `${heading}\n${lines.map((line) => `  ${textOf(line)}\n`).join('')}`)
  return clean(texts.join('\n'))
}
