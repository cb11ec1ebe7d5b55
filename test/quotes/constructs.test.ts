import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { quotesOf } from '../../src/quotes/quotes.ts'
import { constructs } from './constructs.ts'

const groups = [...new Set(constructs.map(({ group }) => group))]

test('there are at least 120 constructs', () => {
  expect(constructs.length).toBeGreaterThanOrEqual(120)
})

describe.each(groups)('%s', (group) => {
  test.each(
    constructs
      .filter((one) => one.group === group)
      .map(({ text, quotes }) => [text.join(' ¶ '), text, quotes] as const),
  )('%s', (_, text, quotes) => {
    expect(quotesOf(text.map(passage)).map(line)).toEqual(quotes)
  })
})

function passage(text: string, i: number): Passage {
  const path = `sections[0].blocks[${i}]`
  if (text.startsWith('# ')) return { place: 'headline', path: 'headline', form: 'paragraph', text: text.slice(2) }
  if (text.startsWith('* ')) return { place: 'section', path, form: 'bullet', text: text.slice(2) }
  if (!text.startsWith('> ')) return { place: 'section', path, form: 'paragraph', text }
  const [words = '', attribution] = text.slice(2).split(' — ')
  return { place: 'section', path, form: 'quotation', text: words, ...(attribution && { attribution }) }
}

const SIGN = { sentence: '', fragment: '~', block: '>' } as const

function line({ kind, text, speaker }: ReturnType<typeof quotesOf>[number]): string {
  return `${SIGN[kind]}${text} |${speaker ? ` ${speaker}` : ''}`
}
