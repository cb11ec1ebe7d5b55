import type { PageOptions } from '../../render/page/options.ts'
import type { World } from '../../platform/world.ts'

type Env = World['env']

/** How many colours a stream takes: flag > NO_COLOR > FORCE_COLOR, CLICOLOR_FORCE > CLICOLOR=0 > TERM=dumb > is it a terminal. */
export function colourLevel(when: string, env: Env, isTTY: () => boolean): PageOptions['level'] {
  if (when === 'never') return 0
  if (when === 'always') return depth(env) || 1
  if (env['NO_COLOR']) return 0
  const forced = forcedLevel(env)
  if (forced !== undefined) return forced
  if (env['CLICOLOR'] === '0' || env['TERM'] === 'dumb' || !isTTY()) return 0
  return depth(env)
}

/** Terminals known to draw OSC 8 links. `FORCE_HYPERLINK=1` and `=0` decide. */
export function drawsHyperlinks(env: Env, level: PageOptions['level']): boolean {
  if (env['FORCE_HYPERLINK'] !== undefined) return env['FORCE_HYPERLINK'] !== '0'
  if (level === 0 || env['TERM'] === 'dumb') return false
  if (env['TMUX'] || env['TERM']?.startsWith('screen')) return false
  return (
    Boolean(env['WT_SESSION'] ?? env['KITTY_WINDOW_ID'] ?? env['KONSOLE_VERSION']) ||
    Number(env['VTE_VERSION'] ?? 0) >= 5000 ||
    programs.has(env['TERM_PROGRAM'] ?? '') ||
    terms.has(env['TERM'] ?? '')
  )
}

const programs = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'WarpTerminal'])
const terms = new Set(['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'foot-extra', 'contour'])

function forcedLevel(env: Env): PageOptions['level'] | undefined {
  const { FORCE_COLOR, CLICOLOR_FORCE } = env
  if (FORCE_COLOR === '0' || FORCE_COLOR === 'false') return 0
  if (FORCE_COLOR === '2') return 2
  if (FORCE_COLOR === '3') return 3
  if (FORCE_COLOR !== undefined || (CLICOLOR_FORCE && CLICOLOR_FORCE !== '0')) return depth(env) || 1
  return undefined
}

function depth({ COLORTERM, TERM = '' }: Env): PageOptions['level'] {
  if (COLORTERM === 'truecolor' || COLORTERM === '24bit') return 3
  if (/-(256color|direct|kitty)|kitty|ghostty|alacritty|foot/.test(TERM)) return 2
  return TERM === 'dumb' ? 0 : 1
}
