import { expect, test } from 'vitest'
import { blocksOf } from '../../../src/markdown/blocks.ts'
import { mailBody } from '../../../src/render/mail/body.ts'

test.each([
  ['ltr', 'Why?', 'The bridge!', '<p><b class="label">Why?</b> The bridge!</p>'],
  ['ltr', 'למה?', 'The bridge!', '<p><b class="label" dir="auto">למה?</b> The bridge!</p>'],
  ['ltr', 'למה?', 'הגשר!', '<p dir="auto"><b class="label">למה?</b> הגשר!</p>'],
  ['ltr', 'Why?', 'הגשר!', '<p dir="auto"><b class="label" dir="auto">Why?</b> הגשר!</p>'],
  ['rtl', 'למה?', 'הגשר!', '<p><b class="label">למה?</b> הגשר!</p>'],
  ['rtl', 'Why?', 'הגשר!', '<p><b class="label" dir="auto">Why?</b> הגשר!</p>'],
  ['rtl', 'Why?', 'The bridge!', '<p dir="auto"><b class="label">Why?</b> The bridge!</p>'],
  ['rtl', 'Why?', '- הגשר!', '<p dir="auto"><b class="label">Why?</b></p>\n<ul>\n<li>הגשר!</li>\n</ul>'],
] as const)('%s: a label and its paragraph have directions of their own: %s %s', async (dir, label, body, html) => {
  const blocks = await blocksOf(body)
  expect(mailBody([{ kind: 'section', label, blocks }], { level: 2, dir })).toBe(html)
})
