import { describe, expect, test } from 'vitest'
import { configKeys, configPath } from '../../../src/cli/arguments/config.ts'
import { library, nurse } from '../../helpers/library.ts'
import { run, worldOf, type Setting } from '../../helpers/world.ts'

const path = '/home/ana/.config/brief/config.yaml'

function configured(config: string, argv: string[], { env, files, ...setting }: Setting = {}) {
  return run(argv, { ...setting, env: { HOME: '/home/ana', ...env }, files: { ...library, ...files, [path]: config } })
}

test.each([
  ['linux', { HOME: '/home/ana' }, path],
  ['linux', { HOME: '/home/ana', XDG_CONFIG_HOME: '/etc/ana' }, '/etc/ana/brief/config.yaml'],
  ['linux', { HOME: '/home/ana', XDG_CONFIG_HOME: '' }, path],
  ['darwin', { HOME: '/Users/ana' }, '/Users/ana/.config/brief/config.yaml'],
  ['win32', { APPDATA: '/c/ana' }, '/c/ana/brief/config.yaml'],
  ['linux', {}, undefined],
])('on %s with %j the settings are in %s', (platform, env, expected) => {
  expect(configPath(worldOf({ platform, env }).world)).toBe(expected)
})

describe('library', () => {
  const slugs = ['list', '--template', '{slug}']
  test.each([
    ['~/desk', '/home/ana/desk/nurse.yaml'],
    ['desk', '/home/ana/.config/brief/desk/nurse.yaml'],
    ['../../desk', '/home/ana/desk/nurse.yaml'],
    ['/archive', '/archive/nurse.yaml'],
  ])('%s has %s', async (folder, file) => {
    expect((await configured(`library: ${folder}\n`, slugs, { files: { [file]: nurse } })).out).toBe('nurse\n')
  })

  test('is overridden by $BRIEF_LIBRARY, and both by --library', async () => {
    const setting = {
      env: { BRIEF_LIBRARY: '/b' },
      files: { '/a/a.yaml': nurse, '/b/b.yaml': nurse, '/c/c.yaml': nurse },
    }
    expect((await configured('library: /a\n', slugs, setting)).out).toBe('b\n')
    expect((await configured('library: /a\n', [...slugs, '--library', '/c'], setting)).out).toBe('c\n')
    expect((await configured('library: /a\n', slugs, { ...setting, env: { BRIEF_LIBRARY: '' } })).out).toBe('a\n')
  })

  test('that is not a folder is named', async () => {
    expect(await configured('library: /gone\n', slugs)).toMatchObject({
      code: 2,
      err: `brief: ${path}:1: library: "/gone" cannot be found; a library is a folder of briefs\n`,
    })
  })
})

describe('color', () => {
  const terminal = { isTTY: true, columns: 80, env: { TERM: 'xterm-256color' } }
  const coloured = async (config: string, ...argv: string[]) =>
    (await configured(config, ['show', 'nurse', ...argv], terminal)).out.includes('\x1b[')

  test.each<[string, string[], boolean]>([
    ['', [], true],
    ['color: never\n', [], false],
    ['color: never\n', ['--color', 'always'], true],
    ['color: always\n', ['--color', 'never'], false],
    ['color: auto\n', [], true],
  ])('%j with %j: %s', async (config, argv, answer) => expect(await coloured(config, ...argv)).toBe(answer))
})

describe('width', () => {
  const widest = async (config: string, argv: string[], columns: number) => {
    const { out } = await configured(config, ['show', 'nurse', '--color=never', ...argv], { isTTY: true, columns })
    return Math.max(...out.split('\n').map((line) => line.length))
  }

  test('sets the width of a page, and --width overrides it', async () => {
    expect(await widest('', [], 80)).toBeGreaterThan(60)
    expect(await widest('width: 40\n', [], 80)).toBeLessThanOrEqual(40)
    expect(await widest('width: 400\n', [], 40)).toBeLessThanOrEqual(40)
    expect(await widest('width: 40\n', ['--width', '80'], 80)).toBeGreaterThan(60)
  })

  test.each(['12', 'wide', '1000'])('of %s is refused', async (width) => {
    const { code, err } = await configured(`width: ${width}\n`, ['show', 'nurse'], { isTTY: true, columns: 80 })
    expect([code, err]).toEqual([2, `brief: ${path}:1: width needs a whole number from 20 to 400, not "${width}"\n`])
  })
})

describe('an error in the file is named with its line', () => {
  test.each([
    ['# ours\nlibary: /archive\n', `${path}:2: unknown setting "libary"; did you mean library?`],
    [
      'constructor: fine\n',
      `${path}:1: unknown setting "constructor"; the settings are library, color, width, pager, digest, digests, check`,
    ],
    [
      'weather: fine\n',
      `${path}:1: unknown setting "weather"; the settings are library, color, width, pager, digest, digests, check`,
    ],
    ['color: never\nlibrary:\n  - a\n', `${path}:2: "library" needs one value`],
    ['color: red\n', `${path}:1: invalid value "red" for color; use auto, always or never`],
    ['library:\n', `${path}:1: "library" needs one value`],
    ['color: never\nwidth: 60\ncolor: auto\n', `${path}:3: delete this "color": line 1 sets it already`],
    ['width: 60\nwidth: 60\n', `${path}:2: delete this "width": line 1 sets it already`],
    ['just words\n', `${path}:1: write settings as "key: value"`],
  ])('%j', async (config, sentence) => {
    expect(await configured(config, ['list'])).toMatchObject({ code: 2, out: '', err: `brief: ${sentence}\n` })
  })

  test('YAML that cannot be read', async () => {
    expect((await configured('color: never\nlibrary: [a\n', ['list'])).err).toMatch(/config\.yaml:\d: /)
  })

  test('a file that cannot be read', async () => {
    const files = { ...library, [path]: { fault: 'permission denied' } }
    expect(await run(['list'], { files, env: { HOME: '/home/ana' } })).toMatchObject({
      code: 2,
      err: `brief: ${path}: permission denied\n`,
    })
  })
})

describe('commands without settings work with a broken file', () => {
  test.each(['weather: fine\n', 'library: [a\n', 'color: red\n', 'just words\n'])('%j', async (config) => {
    for (const argv of [
      ['--help'],
      ['--version'],
      ['help'],
      ['help', 'list'],
      ['list', '--help'],
      ['schema'],
      ['completion', 'bash'],
    ]) {
      expect([argv, await configured(config, argv)]).toEqual([argv, await run(argv, { files: library })])
    }
  })

  test('completions too', async () => {
    expect((await configured('color: red\n', ['__complete', 'show', 'nig'])).out).toContain('night-buses')
    expect((await configured('color: red\n', ['__complete', 'sho'])).out).toContain('show')
  })
})

test.each(['', '# nothing yet\n', '---\n'])('a file that says nothing (%j) changes nothing', async (config) => {
  const plain = await run(['list'], { files: library })
  expect(await configured(config, ['list'])).toEqual(plain)
})

test('brief help config lists every setting', async () => {
  const { out } = await run(['help', 'config'])
  for (const key of Object.keys(configKeys)) expect(out).toMatch(new RegExp(`^  ${key} `, 'm'))
})
