import { expect, test } from 'vitest'
import { colourLevel, drawsHyperlinks } from '../../../src/cli/output/terminal-capabilities.ts'
import type { World } from '../../../src/platform/world.ts'

type Env = World['env']

const xterm = { TERM: 'xterm-256color' }

test.each<[string, Env, boolean, number]>([
  // The flag is stronger than all else.
  ['never', { ...xterm, FORCE_COLOR: '3' }, true, 0],
  ['always', { ...xterm, NO_COLOR: '1' }, false, 2],
  ['always', { TERM: 'dumb' }, false, 1],
  ['always', {}, false, 1],
  // NO_COLOR is stronger than FORCE_COLOR; empty it is not set.
  ['auto', { ...xterm, NO_COLOR: '1' }, true, 0],
  ['auto', { ...xterm, NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
  ['auto', { ...xterm, NO_COLOR: '' }, true, 2],
  // FORCE_COLOR and CLICOLOR_FORCE colour a pipe.
  ['auto', { ...xterm, FORCE_COLOR: '1' }, false, 2],
  ['auto', { ...xterm, FORCE_COLOR: '' }, false, 2],
  ['auto', { ...xterm, FORCE_COLOR: 'true' }, false, 2],
  ['auto', { FORCE_COLOR: '1' }, false, 1],
  ['auto', { FORCE_COLOR: '2' }, false, 2],
  ['auto', { FORCE_COLOR: '3' }, false, 3],
  ['auto', { ...xterm, FORCE_COLOR: '0' }, true, 0],
  ['auto', { ...xterm, FORCE_COLOR: 'false' }, true, 0],
  ['auto', { ...xterm, CLICOLOR_FORCE: '1' }, false, 2],
  ['auto', { ...xterm, CLICOLOR_FORCE: '0' }, false, 0],
  ['auto', { ...xterm, CLICOLOR_FORCE: '1', CLICOLOR: '0' }, false, 2],
  ['auto', { TERM: 'dumb', FORCE_COLOR: '1' }, true, 1],
  // CLICOLOR=0 and TERM=dumb take the colour from a terminal.
  ['auto', { ...xterm, CLICOLOR: '0' }, true, 0],
  ['auto', { ...xterm, CLICOLOR: '1' }, false, 0],
  ['auto', { TERM: 'dumb' }, true, 0],
  ['auto', { TERM: 'dumb', COLORTERM: 'truecolor' }, true, 0],
  // Else it is for terminals, as many colours as they have.
  ['auto', xterm, false, 0],
  ['auto', xterm, true, 2],
  ['auto', { TERM: 'xterm' }, true, 1],
  ['auto', { TERM: 'linux' }, true, 1],
  ['auto', {}, true, 1],
  ['auto', { ...xterm, COLORTERM: 'truecolor' }, true, 3],
  ['auto', { TERM: 'xterm', COLORTERM: '24bit' }, true, 3],
  ['auto', { TERM: 'xterm-kitty' }, true, 2],
])('colour %s with %j on a terminal (%s): level %i', (when, env, isTTY, level) => {
  expect(colourLevel(when, env, () => isTTY)).toBe(level)
})

test('the stream is asked only if nothing else decides', () => {
  const never = () => {
    throw new Error('asked in vain')
  }
  expect(colourLevel('never', {}, never)).toBe(0)
  expect(colourLevel('auto', { NO_COLOR: '1' }, never)).toBe(0)
  expect(colourLevel('auto', { FORCE_COLOR: '1' }, never)).toBe(1)
  expect(colourLevel('auto', { TERM: 'dumb' }, never)).toBe(0)
})

test.each<[Env, 0 | 2, boolean]>([
  [{ TERM: 'xterm-kitty' }, 2, true],
  [{ TERM: 'alacritty' }, 2, true],
  [{ TERM: 'foot' }, 2, true],
  [{ ...xterm, TERM_PROGRAM: 'iTerm.app' }, 2, true],
  [{ ...xterm, TERM_PROGRAM: 'WezTerm' }, 2, true],
  [{ ...xterm, TERM_PROGRAM: 'vscode' }, 2, true],
  [{ ...xterm, TERM_PROGRAM: 'Apple_Terminal' }, 2, false],
  [{ ...xterm, VTE_VERSION: '6800' }, 2, true],
  [{ ...xterm, VTE_VERSION: '4801' }, 2, false],
  [{ ...xterm, WT_SESSION: 'a' }, 2, true],
  [{ ...xterm, KONSOLE_VERSION: '220401' }, 2, true],
  [xterm, 2, false],
  [{}, 2, false],
  [{ ...xterm, VTE_VERSION: '6800', TMUX: '/tmp/tmux' }, 2, false],
  [{ TERM: 'screen-256color', VTE_VERSION: '6800' }, 2, false],
  [{ TERM: 'dumb', WT_SESSION: 'a' }, 2, false],
  [{ TERM: 'xterm-kitty' }, 0, false],
  [{ ...xterm, FORCE_HYPERLINK: '1' }, 0, true],
  [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, 2, false],
])('links with %j at level %i: %s', (env, level, answer) => expect(drawsHyperlinks(env, level)).toBe(answer))
