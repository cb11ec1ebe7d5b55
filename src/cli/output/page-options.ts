import { UsageFault } from '../../model/fault.ts'
import type { LinkStyle } from '../../render/layout/links.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { Options } from '../arguments/options.ts'
import type { Call } from '../command.ts'
import { wholeNumber } from '../selection/selection.ts'
import { colourLevel, drawsHyperlinks } from './terminal-capabilities.ts'

type Setting = Pick<Call, 'options' | 'config' | 'world'>

/** How a page of a format looks. In a pipe it does not depend on the window: 80 columns, and text is not wrapped at all. */
export function pageOptionsFor(format: string, { options, config, world }: Setting): PageOptions {
  const { stdout, env } = world
  const isTerminal = format === 'terminal'
  if (options.links !== undefined && !isTerminal)
    throw new UsageFault(`--links goes with the format terminal, not with ${format}`)
  const columns = widthOf(options) ?? (isTerminal ? windowOf({ config, world }) : undefined)
  const level = isTerminal ? colourLevel(options.color ?? config.color ?? 'auto', env, () => stdout.isTTY) : 0
  return {
    ...(columns !== undefined && { columns }),
    level,
    links: isTerminal ? linkStyle(options, stdout.isTTY && drawsHyperlinks(env, level)) : 'inline',
    smart: options.smart ?? false,
    theme: 'brief',
  }
}

function linkStyle({ links = 'auto' }: Options, drawsLinks: boolean): LinkStyle {
  return links === 'auto' ? (drawsLinks ? 'hyperlink' : 'numbered') : (links as LinkStyle)
}

/** The columns that `--width` asks for. Throws UsageFault. */
export function widthOf({ width }: Options): number | undefined {
  return width === undefined ? undefined : wholeNumber('--width', width, { least: 20, most: 400 })
}

function windowOf({ config, world }: Pick<Setting, 'config' | 'world'>): number {
  const { stdout, env } = world
  const columns = stdout.isTTY ? stdout.columns || Number(env['COLUMNS']) || 80 : 80
  const most = Number(config.width ?? Infinity)
  return Math.max(20, Math.min(columns, most))
}
