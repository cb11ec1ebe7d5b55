import { clean } from '../clean.ts'

/** A row of changes as text: a heading and lines below it. */
export interface ChangeBlock {
  readonly heading: string
  readonly lines: readonly string[]
}

/** Words as git marks them: `[-removed-] {+added+}`. */
export function wordDiff(
  parts: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[],
): string {
  return parts
    .map(({ kind, text }, i) => {
      if (kind === 'removed') return `[-${text}-]`
      if (kind === 'added') return `{+${text}+}`
      return shortened(text, i === 0, i === parts.length - 1)
    })
    .join(' ')
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
    .map(({ heading, lines }) => `${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return clean(texts.join('\n'))
}
