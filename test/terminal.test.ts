import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { brief, home } from './helpers/brief.ts'
import { terminal } from './helpers/terminal.ts'

/** Colours, links and the \r that a terminal puts before a newline taken away. */
function plain(text: string): string[] {
  return text.replace(/\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\|\r/g, '').split('\n')
}

describe.each([40, 80])('in a terminal of %i columns', (cols) => {
  test('a page is coloured, and the terminal wraps no line', async () => {
    const { code, text, lines } = await terminal(['show', 'kremlin'], { cols })
    expect(code).toBe(0)
    expect(text).toContain('\x1b[')
    expect(plain(text).filter((line) => stringWidth(line) > cols || line.endsWith(' '))).toEqual([])
    expect(lines.join('\n').trimEnd()).toBe(plain(text).join('\n').trimEnd())
  })

  test('a page has the same lines without colour', async () => {
    const coloured = await terminal(['show', 'kremlin'], { cols })
    const none = await terminal(['show', 'kremlin'], { cols, env: { NO_COLOR: '1' } })
    expect(none.text).not.toContain('\x1b')
    expect(none.lines).toEqual(coloured.lines)
  })

  test('a list fits', async () => {
    const { text } = await terminal(['list'], { cols })
    expect(plain(text).filter((line) => stringWidth(line) > cols)).toEqual([])
    expect(text).toContain('kremlin-nato')
  })
})

test('code of a known language is coloured, with the lines that it has without colours', async () => {
  const coloured = await terminal(['show', 'harrow'])
  expect(coloured.text).toContain('\x1b[1mdef\x1b[22m')
  expect(coloured.text).toContain('\x1b[2m\x1b[3m# in dollars\x1b[23m\x1b[22m')
  const none = await terminal(['show', 'harrow'], { env: { NO_COLOR: '1' } })
  expect(none.text).not.toContain('\x1b')
  expect(none.lines).toEqual(coloured.lines)
  expect((await terminal(['show', 'harrow', '--color', 'never'])).text).toBe(none.text)
})

test('the highlighter is loaded only for code of a known language on a page with colours', async () => {
  const cache = join(home, 'highlighter-cache')
  const isLoaded = () => readdirSync(join(cache, 'brief', 'code')).some((name) => name.startsWith('highlight-'))
  await terminal(['show', 'kremlin'], { env: { XDG_CACHE_HOME: cache } })
  await terminal(['show', 'harrow'], { env: { XDG_CACHE_HOME: cache, NO_COLOR: '1' } })
  expect(isLoaded()).toBe(false)
  await terminal(['show', 'harrow'], { env: { XDG_CACHE_HOME: cache } })
  expect(isLoaded()).toBe(true)
})

test('a dumb terminal gets no escape sequences', async () => {
  const { text } = await terminal(['show', 'kremlin'], { env: { TERM: 'dumb' } })
  expect(text).not.toContain('\x1b')
})

test('the terminal shows the same text as a pipe with its width', async () => {
  const { out } = await brief(['show', 'kremlin', '--format', 'terminal', '--width', '60'])
  const { lines } = await terminal(['show', 'kremlin'], { cols: 60 })
  expect(lines.join('\n')).toBe(out.trimEnd())
})

test('COLUMNS=0 does not make the page narrow', async () => {
  const { lines } = await terminal(['show', 'kremlin'], { env: { COLUMNS: '0' } })
  expect(lines).toEqual((await terminal(['show', 'kremlin'])).lines)
})

test('a terminal as standard input is not waited for', async () => {
  const { code, lines } = await terminal(['show', '-'])
  expect([code, lines]).toEqual([3, ['brief: -: standard input is a terminal; pipe a brief into it']])
})

test('a usage error is one message, without a page of help', async () => {
  const { code, lines } = await terminal(['shw'])
  expect([code, lines]).toEqual([2, ['brief: unknown command "shw"; did you mean show?']])
})

describe('a pager', () => {
  test('receives the coloured page', async () => {
    const { code, lines, text } = await terminal(['show', 'kremlin'], { env: { BRIEF_PAGER: 'sed s/^/PAGED/' } })
    expect(code).toBe(0)
    expect(lines.filter((line) => !line.startsWith('PAGED'))).toEqual([])
    expect(text).toContain('\x1b[')
  })

  test('may exit early', async () => {
    expect(await terminal(['show', '--all'], { env: { BRIEF_PAGER: 'true' } })).toMatchObject({ code: 0, lines: [] })
  })

  test('that does not exist leaves the page on the screen', async () => {
    const page = (await terminal(['show', 'kremlin'], { rows: 200 })).lines
    const missing = ['no-such-pager', 'no-such-pager -R', 'LESS=FRX no-such-pager', './no-such-pager', '/etc/passwd']
    for (const pager of missing) {
      const { code, lines } = await terminal(['show', 'kremlin'], { rows: 200, env: { BRIEF_PAGER: pager } })
      const advice = 'set BRIEF_PAGER to another one, or to cat for none'
      expect([code, ...lines]).toEqual([
        0,
        ...`brief: the pager "${pager}" cannot be started; ${advice}`.match(/.{1,80}/g)!,
        ...page,
      ])
    }
  })

  test('quits if one screen is enough, unless LESS is set, and always shows colours', async () => {
    const said = async (env: Record<string, string>) =>
      (await terminal(['show', 'kremlin'], { env: { BRIEF_PAGER: 'echo "LESS is $LESS"; true', ...env } })).lines
    expect(await said({})).toEqual(['LESS is FRX'])
    expect(await said({ LESS: 'S' })).toEqual(['LESS is -R S'])
    expect(await said({ LESS: '-i' })).toEqual(['LESS is -R -i'])
    expect(await said({ LESS: '' })).toEqual(['LESS is -R'])
  })
})
