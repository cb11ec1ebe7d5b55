import { plain, type Span } from './block.ts'
import { wordsOnly } from './fold.ts'

interface Described {
  readonly alt: string
  readonly caption: readonly Span[]
}

/** The alternative text of an image; empty where its caption has the same words. */
export function altBeside({ alt, caption }: Described): string {
  return wordsOnly(plain(caption)).includes(wordsOnly(alt)) ? '' : alt
}
