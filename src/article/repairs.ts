import type { Block } from '../model/block.ts'
import type { Article, Segment } from './article.ts'
import { upperHalf } from './windows-1252.ts'

/** Damage in the text of a source that can be repaired, if the user asks for it. */
export interface Damage {
  /** `"donâ€™t" looks wrongly decoded (3 times)` */
  readonly says: string
  /** False where the words are lost and only a person can write them. */
  readonly isRepairable: boolean
}

interface Repair {
  readonly pattern: RegExp
  readonly says: string
  readonly fix?: (found: string) => string
}

const repairs: readonly Repair[] = [
  {
    pattern: /[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/g,
    says: 'looks wrongly decoded',
    fix: decodedAgain,
  },
  { pattern: /(?<=\p{Ll}{2}[.!?]["”’]?)(?=\p{Lu}\p{Ll})/gu, says: 'lacks a space', fix: () => ' ' },
  { pattern: /\[email[\s\u00a0]protected\]/g, says: 'hides an address; write it by hand' },
]

/** What is damaged in the words of an article. */
export function damageIn({ segments }: Article): Damage[] {
  const text = segments
    .filter(({ reason }) => !reason)
    .map(({ text }) => text)
    .join('\n')
  return repairs.flatMap(({ pattern, says, fix }): Damage[] => {
    const found = [...text.matchAll(pattern)].filter(
      ({ 0: all, index }) => isDamage(all, fix) && !isInAddress(text, index),
    )
    const [first] = found
    if (!first) return []
    const times = found.length === 1 ? '' : ` (${found.length} times)`
    return [{ says: `"${around(text, first.index)}" ${says}${times}`, isRepairable: fix !== undefined }]
  })
}

/** The article with its damage repaired, as far as that can be done. */
export function repaired(article: Article): Article {
  return mapped(article, fixed)
}

/** The article without the C1 controls, which no text means. */
export function withoutControls(article: Article): Article {
  return mapped(article, (text) => text.replace(/[\u0080-\u009f]/g, ''))
}

function mapped({ segments, ...rest }: Article, fix: (text: string) => string): Article {
  return {
    ...rest,
    segments: segments.map((segment): Segment => {
      const text = fix(segment.text)
      return text === segment.text ? segment : { ...segment, text, block: fixedBlock(segment.block, fix) }
    }),
  }
}

function isDamage(found: string, fix: Repair['fix']): boolean {
  return !fix || found === '' || fix(found) !== found
}

function isInAddress(text: string, at: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, at - 100), at))![0]
  return /:\/\/|@|www\./.test(word)
}

function around(text: string, at: number): string {
  const before = /\S{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))![0]
  return before + /^\S{0,20}(?: protected\])?/.exec(text.slice(at))![0]
}

function fixed(text: string): string {
  return repairs.reduce((done, { pattern, fix }) => {
    return fix
      ? done.replace(pattern, (found: string, at: number) => (isInAddress(done, at) ? found : fix(found)))
      : done
  }, text)
}

/** Texts stand in blocks under `text` only. */
function fixedBlock(block: Block, fix: (text: string) => string): Block {
  return JSON.parse(JSON.stringify(block), (key, value: unknown) =>
    key === 'text' ? fix(value as string) : value,
  ) as Block
}

/** UTF-8 that was read as Windows-1252, read as UTF-8; unchanged if it is none. */
function decodedAgain(text: string): string {
  const bytes = [...text].map((character) =>
    upperHalf.indexOf(character) < 0 ? character.charCodeAt(0) : upperHalf.indexOf(character) + 0x80,
  )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return text
  }
}
