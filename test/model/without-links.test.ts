import { expect, test } from 'vitest'
import { blocksOf } from '../../src/markdown/blocks.ts'
import { blocksMarkdown } from '../../src/markdown/write/blocks.ts'
import { withoutLinks } from '../../src/model/without-links.ts'

const rows: readonly (readonly [markdown: string, same: string])[] = [
  ['A [link](https://example.org) and **[a bold one](https://example.org)**.', 'A link and **a bold one**.'],
  ['- [a](https://example.org)\n- b', '- a\n- b'],
  ['> [a](https://example.org) said\n>\n> — [Jan Vos](https://example.org)', '> a said\n>\n> — Jan Vos'],
  ['| [a](https://example.org) |\n| --- |\n| [b](https://example.org) |', '| a |\n| --- |\n| b |'],
  ['Above\n\n![alt](https://example.org/a.png "caption")\n\nBelow', 'Above\n\nBelow'],
]

test.each(rows)('%j without links is %j', async (markdown, same) => {
  expect(blocksMarkdown(withoutLinks(await blocksOf(markdown)))).toBe(blocksMarkdown(await blocksOf(same)))
})
