import { expect, test } from 'vitest'
import { linkable } from '../../src/model/link.ts'

test.each([
  ['https://example.org/a'],
  ['HTTP://example.org'],
  ['mailto:mira@example.org'],
  ['https://example.org/?next=javascript:alert(1)'],
])('%s is a link', (url) => expect(linkable(url)?.toLowerCase()).toContain('example.org'))

test.each([
  ['javascript:alert(1)//https://example.org'],
  ['javascript:alert(1)//mailto:mira@example.org'],
  ['data:text/html,https://example.org'],
  ['file:///etc/passwd?https://example.org'],
  ['xhttps://example.org'],
  [' https://example.org'],
  ['https://example.org/a b'],
  ['https://example.org/\u202ea'],
  ['ftp://example.org'],
  ['//example.org'],
  ['example.org'],
  [''],
])('%j is not', (url) => expect(linkable(url)).toBeUndefined())
