import { describe, expect, test } from 'vitest'
import { library } from '../../helpers/library.ts'
import { writePaged } from '../../../src/cli/output/paged.ts'
import { run, worldOf, type Setting } from '../../helpers/world.ts'

const config = (text: string) => ({ '/home/ana/.config/brief/config.yaml': text })

async function pagerFor(argv: string[], { env, files, ...setting }: Setting = {}): Promise<string | undefined> {
  const { paged } = await run(argv, {
    isTTY: true,
    columns: 80,
    ...setting,
    env: { HOME: '/home/ana', ...env },
    files: { ...library, ...files },
  })
  return paged[0]?.command
}

test.each<[string, string[], Setting, string | undefined]>([
  ['no pager unless it is asked for', [], {}, undefined],
  ['PAGER alone asks for none', [], { env: { PAGER: 'more' } }, undefined],
  ['--pager takes less', ['--pager'], {}, 'less'],
  ['--pager takes $PAGER', ['--pager'], { env: { PAGER: 'more' } }, 'more'],
  ['$BRIEF_PAGER', [], { env: { BRIEF_PAGER: 'less -S' } }, 'less -S'],
  ["the config file's", [], { files: config('pager: more\n') }, 'more'],
  [
    "$BRIEF_PAGER before the config file's",
    [],
    { env: { BRIEF_PAGER: 'most' }, files: config('pager: more\n') },
    'most',
  ],
  ['$BRIEF_PAGER before $PAGER', ['--pager'], { env: { BRIEF_PAGER: 'most', PAGER: 'more' } }, 'most'],
  ['an empty $BRIEF_PAGER is none', [], { env: { BRIEF_PAGER: '' }, files: config('pager: more\n') }, undefined],
  ['a blank $BRIEF_PAGER is none', [], { env: { BRIEF_PAGER: ' ' } }, undefined],
  ['a blank $PAGER is less', ['--pager'], { env: { PAGER: ' \t' } }, 'less'],
  ['a blank one in the config file is none', [], { files: config('pager: " "\n') }, undefined],
  ['cat is none', [], { env: { BRIEF_PAGER: 'cat' } }, undefined],
  ['--no-pager', ['--no-pager'], { env: { BRIEF_PAGER: 'less' } }, undefined],
  ['none in a pipe', ['--pager'], { env: { BRIEF_PAGER: 'less' }, isTTY: false }, undefined],
  ['none for an empty result', ['--topic', 'Weather', '--json', 'slug', '-f', 'jsonl', '--pager'], {}, undefined],
])('%s', async (_, argv, setting, command) => {
  expect(await pagerFor(['show', ...argv], setting)).toBe(command)
})

test('the pager receives the page and stdout nothing', async () => {
  const setting = { files: library, isTTY: true, columns: 60, env: { TERM: 'xterm-256color' } }
  const plain = await run(['show', 'nurse'], setting)
  const through = await run(['show', 'nurse', '--pager'], setting)
  expect(through).toMatchObject({ code: 0, out: '', paged: [{ text: plain.out }] })
})

test('if the pager does not start, the page goes to the terminal', async () => {
  const setting = { files: library, isTTY: true, columns: 60, pager: false }
  const { out, code, err } = await run(['show', 'nurse', '--pager'], setting)
  expect(code).toBe(0)
  expect(out).toContain('Maria Okafor')
  expect(err).toBe('brief: the pager "less" cannot be started; set BRIEF_PAGER to another one, or to cat for none\n')
  expect((await run(['show', 'nurse', '--pager', '--quiet'], setting)).err).toBe('')
})

describe('a text of ten pieces', () => {
  const pieces = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(70_000))

  /** What was read when each piece was shown; `room`: the pieces after which the user leaves the pager. */
  async function shown({ room = Infinity, isMissing = false }) {
    const seen: { piece: string; read: number }[] = []
    let read = 0
    function* text() {
      for (const piece of pieces) {
        read++
        yield piece
      }
    }
    const { world, outcome } = worldOf({ isTTY: true })
    const openPager = async () => ({
      write: async (piece: string) => !isMissing && seen.length < room && seen.push({ piece: piece[0]!, read }) > 0,
      end: async () => !isMissing,
    })
    await writePaged(text(), 'less', { operands: [], options: {}, config: {}, world: { ...world, openPager } })
    return { seen, read, ...outcome() }
  }

  test('is shown while it is read', async () => {
    expect((await shown({})).seen).toEqual(pieces.map(([piece], i) => ({ piece, read: i + 1 })))
  })

  test('is not read further when the user leaves the pager', async () => {
    expect(await shown({ room: 2 })).toMatchObject({ read: 3, out: '', err: '' })
  })

  test('goes whole to the terminal if the pager does not start', async () => {
    const { out, err } = await shown({ isMissing: true })
    expect(out).toBe(pieces.join(''))
    expect(err).toContain('cannot be started')
  })
})
