import { describe, expect, test } from 'vitest'
import { verdictOf } from '../../src/check/fidelity/verdict.ts'
import { articles } from './articles.ts'
import { apply, honestEdits, misquotations, picker, type Original, type Pick, type Printed } from './misquote.ts'
import { sourceOf } from './sources.ts'

const faithful = ['verbatim', 'marked edit']
const sources = articles.map(({ paragraphs }) => sourceOf(...paragraphs))

interface Case {
  readonly article: number
  readonly kind: string
  readonly printed: Printed
}

/** Cases of every kind in turn, from all articles. */
function cases(edits: typeof honestEdits, count: number, seed: number): Case[] {
  const pick = picker(seed)
  const kinds = Object.entries(edits)
  return Array.from({ length: count }, (_, i) => caseOf(kinds[i % kinds.length]!, pick))
}

/** Tries quotations until one allows the edit. */
function caseOf([kind, edit]: readonly [string, (typeof honestEdits)[string]], pick: Pick): Case {
  for (let tries = 0; tries < 1000; tries++) {
    const article = pick(articles.length)
    const printed = apply(edit, originalOf(article, pick(articles[article]!.quotes.length)), pick)
    if (printed) return { article, kind, printed }
  }
  throw new Error(`no quotation allows the edit "${kind}"`)
}

function originalOf(article: number, at: number): Original {
  const { quotes } = articles[article]!
  const [text, speaker] = quotes[at]!
  const others = quotes.map(([, name]) => name).filter((name) => name !== speaker)
  const [next, nextSpeaker] = quotes[(at + 1) % quotes.length]!
  return { text, speaker, other: others[at % others.length]!, next, nextSpeaker }
}

function verdictsOf(all: readonly Case[]): string[] {
  return all.map(({ article, kind, printed }) => {
    const verdict = verdictOf(printed, sources[article]!)
    return `${verdict.kind} (${kind}) ${JSON.stringify(printed)}`
  })
}

const isFaithful = (verdict: string): boolean => faithful.some((kind) => verdict.startsWith(`${kind} (`))

describe.each([1, 2])('a generator of quotations, with the seed %i', (seed) => {
  test('makes every kind of edit', () => {
    const all = [...cases(misquotations, 200, seed), ...cases(honestEdits, 2000, seed)]
    const kinds = new Set(all.map(({ kind }) => kind))
    expect([...kinds].toSorted()).toEqual([...Object.keys(misquotations), ...Object.keys(honestEdits)].toSorted())
  })

  test('200 misquotations: none is taken for faithful', () => {
    expect(verdictsOf(cases(misquotations, 200, seed)).filter(isFaithful)).toEqual([])
  }, 60_000)

  test('2,000 honest edits: none is an error, and at most 2 in 100 are looked at again', () => {
    const others = verdictsOf(cases(honestEdits, 2000, seed)).filter((verdict) => !isFaithful(verdict))
    expect(others.filter((verdict) => !verdict.startsWith('look again'))).toEqual([])
    expect(others.length).toBeLessThanOrEqual(40)
  }, 60_000)
})
