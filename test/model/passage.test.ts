import { expect, test } from 'vitest'
import type { Block, Span } from '../../src/model/block.ts'
import { partsOf, wholeOf } from '../../src/model/part.ts'
import { passagesOf } from '../../src/model/passage.ts'
import type { Story } from '../../src/model/story.ts'

const t = (text: string): Span => ({ kind: 'text', text })
const p = (...spans: Span[]): Block => ({ kind: 'paragraph', spans })

const blocks: Block[] = [
  p(t('Nurses at '), { kind: 'strong', spans: [t("St. Mary's")] }, t(' travel'), { kind: 'break' }, t('at night.')),
  {
    kind: 'list',
    items: [
      { blocks: [p(t('Bakers too.')), { kind: 'list', items: [{ number: '1.', blocks: [p(t('And porters.'))] }] }] },
    ],
  },
  { kind: 'quotation', blocks: [p(t('We kept the lights on.'))], attribution: [t('Jan Vos')] },
  { kind: 'heading', depth: 3, spans: [t('Numbers')] },
  { kind: 'table', align: [undefined], header: [[t('Bus')]], rows: [[[t('7')]]] },
  { kind: 'code', text: 'print(7)' },
  { kind: 'rule' },
]

const story: Story = {
  brief: {
    headline: 'Night *buses* return',
    image: { caption: 'The last bus.' },
    sections: [{ label: 'Why it matters', body: '' }, { body: '' }],
    notes: [{ text: 'Two winters, not three.' }],
    links: [{ text: 'Timetable' }],
  },
  headline: [t('Night '), { kind: 'emphasis', spans: [t('buses')] }, t(' return')],
  dek: [t('Three lines until four')],
  image: { alt: 'A bus at night', caption: [t('The last bus.')], credit: [t('Photo: Mira Lund')] },
  lede: [p(t('They return on Monday.'))],
  sections: [{ label: 'Why it matters', blocks }, { blocks: [p(t('The council votes.'))] }],
  notes: [[p(t('Two winters, not three.'))]],
}

test('the passages of a story are its texts in reading order, with their places', () => {
  expect(passagesOf(story).map(({ place, path, form, text }) => [place, path, form, text])).toEqual([
    ['headline', 'headline', 'paragraph', 'Night buses return'],
    ['dek', 'dek', 'paragraph', 'Three lines until four'],
    ['alt', 'image.alt', 'paragraph', 'A bus at night'],
    ['caption', 'image.caption', 'paragraph', 'The last bus.'],
    ['lede', 'lede[0]', 'paragraph', 'They return on Monday.'],
    ['section', 'sections[0].blocks[0]', 'paragraph', "Nurses at St. Mary's travel\nat night."],
    ['section', 'sections[0].blocks[1].items[0].blocks[0]', 'bullet', 'Bakers too.'],
    ['section', 'sections[0].blocks[1].items[0].blocks[1].items[0].blocks[0]', 'bullet', 'And porters.'],
    ['section', 'sections[0].blocks[2].blocks[0]', 'quotation', 'We kept the lights on.'],
    ['section', 'sections[0].blocks[3]', 'heading', 'Numbers'],
    ['section', 'sections[0].blocks[4].rows[0][0]', 'cell', 'Bus'],
    ['section', 'sections[0].blocks[4].rows[1][0]', 'cell', '7'],
    ['section', 'sections[1].blocks[0]', 'paragraph', 'The council votes.'],
    ['note', 'notes[0][0]', 'paragraph', 'Two winters, not three.'],
  ])
})

test('a passage has the label of its section, and a quotation its attribution', () => {
  const passages = passagesOf(story)
  expect(passages.filter(({ label }) => label === 'Why it matters')).toHaveLength(7)
  expect(passages.filter(({ attribution }) => attribution).map(({ text }) => text)).toEqual(['We kept the lights on.'])
})

test('the parts of a story are in page order', () => {
  expect(partsOf(story).map((part) => (part.kind === 'section' ? [part.number, part.label] : part.kind))).toEqual([
    'dek',
    'image',
    'lede',
    [1, 'Why it matters'],
    [2, undefined],
    'notes',
    'links',
  ])
  expect(wholeOf(story)).toEqual({ story, parts: partsOf(story).slice(1), whole: true })
})

test('a headline alone has one passage and no parts', () => {
  const bare = {
    brief: { headline: 'No paper today' },
    headline: [],
    dek: [],
    lede: [],
    sections: [],
    notes: [],
  }
  expect(passagesOf(bare).map(({ text }) => text)).toEqual(['No paper today'])
  expect(partsOf(bare)).toEqual([])
})
