import type { Finding } from '../../library/load.ts'
import { faultOf, UsageFault } from '../../model/fault.ts'
import { baseName, onOneLine } from '../../model/path.ts'
import type { Screen, ScreenEvent } from '../../platform/screen.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { isError } from '../output/report-problems.ts'
import { targetFile } from './target-file.ts'
import { actionOf } from './watch-keys.ts'
import { frameOf, lastTop, pageRows, type WatchedPage } from './watch-page.ts'

/** Draws the briefs that a name means as a page of some columns, and says what is wrong with their file. */
export type DrawPage = (
  name: string,
  columns: number,
) => Promise<{ readonly text: string; readonly findings: readonly Finding[] }>

/** Shows the page of a file in the whole window, and again after each change of the file, until the user quits. */
export async function watchBrief(call: Call, draw: DrawPage): Promise<number> {
  const { operands, options, world } = call
  const { stdout, env, files } = world
  if (operands.length > 1) throw new UsageFault('--watch shows one file; name only one brief')
  if (!world.openWindow || !stdout.isTTY) throw new UsageFault('--watch needs a terminal; leave it out in a pipe')
  if (env['TERM'] === 'dumb') throw new UsageFault('--watch needs a terminal that can move its cursor; TERM is "dumb"')
  if (options.format !== undefined && options.format !== 'terminal')
    throw new UsageFault(`--watch shows the page for terminals; leave out --format ${options.format}`)
  const [designator = 'latest'] = operands
  const { path } = await targetFile(designator, call)
  const name = path + (/#\d{1,6}$/.exec(designator)?.[0] ?? '')

  const events = eventQueue<ScreenEvent | { readonly kind: 'change' }>()
  const { openScreen, watchFile } = await world.openWindow()
  const screen = openScreen((text) => stdout.write(text), events.add)
  const endWatch = watchFile(files.resolve(path), () => events.add({ kind: 'change' }))
  try {
    return await show({ path, name, draw, isStyled: false }, screen, events.next)
  } finally {
    endWatch()
    screen.close()
  }
}

interface Watched {
  readonly path: string
  readonly name: string
  readonly draw: DrawPage
  readonly isStyled: boolean
}

type Next = () => Promise<ScreenEvent | { readonly kind: 'change' }>

async function show(watched: Watched, screen: Screen, next: Next): Promise<number> {
  let page = await pageOf(watched, screen.size().columns, undefined)
  for (;;) {
    page = { ...page, top: Math.min(Math.max(page.top, 0), lastTop(page, screen.size())) }
    screen.draw(frameOf(page, screen.size()))
    const event = await next()
    switch (event.kind) {
      case 'change':
      case 'resize':
        page = await pageOf(watched, screen.size().columns, page)
        continue
      case 'signal':
        return event.signal === 'SIGINT' ? exit.interrupted : screen.endBy(event.signal)
      case 'key': {
        const action = actionOf(event.key)
        if (action === 'quit') return exit.done
        if (action === 'interrupt') return exit.interrupted
        if (action === 'suspend') screen.suspend()
        else if (action === 'redraw') page = await pageOf(watched, screen.size().columns, page)
        else if (action)
          page = { ...page, top: action(page.top, pageRows(page, screen.size()), lastTop(page, screen.size())) }
      }
    }
  }
}

/** The page of the file as it is now; with errors, the page before them and the errors. */
async function pageOf(
  { path, name, draw }: Watched,
  columns: number,
  before: WatchedPage | undefined,
): Promise<WatchedPage> {
  const { text, findings } = await drawn(draw, name, path, columns)
  const problems = findings.filter(isError).map(problemLine)
  const top = before?.top ?? 0
  const isStyled = text.includes('\x1b[') || (before?.isStyled ?? false)
  if (problems.length) return { path, lines: before?.lines ?? [], problems, top, isStyled }
  return { path, lines: text.replace(/\n+$/, '').split('\n'), problems: [], top, isStyled }
}

/** A file that is gone, or no longer a brief, is a finding too. */
async function drawn(draw: DrawPage, name: string, path: string, columns: number) {
  try {
    return await draw(name, columns)
  } catch (error) {
    const fault = faultOf(error)
    if (!fault || fault.kind === 'closed') throw error
    return { text: '', findings: [{ path, message: fault.message }] }
  }
}

function problemLine({ path, message, problem }: Finding): string {
  const name = onOneLine(baseName(path))
  if (!problem) return `${name}: ${message}`
  const { position, code } = problem
  return `${name}:${position.line}:${position.column}: ${message} (${code})`
}

/** Events in the order in which they came. */
function eventQueue<T>(): { readonly add: (event: T) => void; readonly next: () => Promise<T> } {
  const waiting: T[] = []
  let wake: (() => void) | undefined
  return {
    add(event) {
      waiting.push(event)
      wake?.()
    },
    async next() {
      if (!waiting.length) await new Promise<void>((resolve) => (wake = resolve))
      return waiting.shift()!
    },
  }
}
