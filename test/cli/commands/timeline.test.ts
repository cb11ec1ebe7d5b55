import { expect, test } from 'vitest'
import { run } from '../../helpers/world.ts'

const brief = (date: string, headline: string, quote: string, source = '') =>
  `headline: ${headline}\ndate: ${date}\n${source}lede: '"${quote}," said Ana Roth.'\n`
const files = {
  '/lib/b.yaml': brief('2022-01-27', 'Pier opens', 'It is open', 'source: {url: https://example.org/pier}\n'),
  '/lib/a.yaml': brief('2021-03-02', 'Pier closes', 'It is closed'),
}
const timeline = (...options: string[]) =>
  run(['people', 'roth', '--timeline', '--library', '/lib', ...options], { files })

test('in text: oldest first, with the day, the headline, its address and the quotes', async () => {
  expect((await timeline('-f', 'text')).out).toBe(`Mar 2, 2021 · Pier closes
“It is closed”

Jan 27, 2022 · Pier opens (https://example.org/pier#:~:text=It%20is%20open)
“It is open”
`)
})

test('in Markdown the headline is the link', async () => {
  expect((await timeline('-f', 'markdown')).out).toBe(`- **Mar 2, 2021** Pier closes
  - “It is closed”
- **Jan 27, 2022** [Pier opens](https://example.org/pier#:~:text=It%20is%20open)
  - “It is open”
`)
})

test('on the page of a terminal', async () => {
  expect((await timeline('-f', 'terminal', '--width', '50')).out).toContain('Pier closes\n▎ “It is closed”\n')
})

test('in a pipe each line has date, text, slug and proof', async () => {
  expect((await timeline()).out).toBe(
    '2021-03-02\tIt is closed,\ta\t\n2022-01-27\tIt is open,\tb\thttps://example.org/pier#:~:text=It%20is%20open\n',
  )
})

test('without a name it is a usage error', async () => {
  const { code, err } = await run(['people', '--timeline', '--library', '/lib'], { files })
  expect([code, err]).toEqual([2, 'brief: --timeline needs a name: brief people NAME\n'])
})

test('--reverse prints the newest statement first, and --limit cuts from the top', async () => {
  expect((await timeline('--reverse', '--template', '{slug}')).out).toBe('b\na\n')
  expect((await timeline('--reverse', '-n', '1', '--template', '{slug}')).out).toBe('b\n')
})
