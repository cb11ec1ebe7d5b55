import { posix } from 'node:path'
import { FileFault } from '../../src/model/fault.ts'
import { main } from '../../src/main.ts'
import type { Files, Item, Kind, Sink, World } from '../../src/platform/world.ts'

/** What a file of a world holds: text, bytes, the reason that it cannot be read, or that it is none or has no proper name. */
export type Content = string | Uint8Array | { readonly fault: string } | { readonly kind: 'other' | 'misnamed' }

export interface Setting {
  /** By path; relative ones are seen from `cwd`. */
  readonly files?: Readonly<Record<string, Content>>
  readonly env?: World['env']
  readonly cwd?: string
  readonly platform?: string
  readonly isTTY?: boolean
  readonly columns?: number
  /** Undefined: standard input is a terminal. */
  readonly stdin?: string
  readonly today?: string
  /** What git has, by `REV:PATH`. */
  readonly git?: Readonly<Record<string, string>>
  /** False: the pager does not start. */
  readonly pager?: boolean
  /** What an editor makes of the text of a file; by default it changes nothing. */
  readonly editor?: (text: string) => string
  /** What the user answers; undefined: there is no terminal to ask on. */
  readonly answers?: readonly string[]
  /** What writing to stdout throws. */
  readonly broken?: Error
  /** Undefined: there is no network. */
  readonly download?: World['download']
}

export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
  /** What a pager was given, and its command. */
  readonly paged: readonly { readonly text: string; readonly command: string }[]
  /** The commands of the editors that were run. */
  readonly opened: readonly string[]
  /** The files that were written, by their whole paths. */
  readonly saved: Readonly<Record<string, string>>
}

/** Runs `brief` in a world in memory. Its desk is `/desk`, its day a Thursday, and it has no home and no terminal. */
export async function run(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { world, outcome } = worldOf(setting)
  const code = await main(argv, world)
  return { code, ...outcome() }
}

export function worldOf(setting: Setting = {}): { world: World; outcome: () => Omit<Outcome, 'code'> } {
  const { env = {}, cwd = '/desk', platform = 'linux', stdin, today = '2022-01-27', pager = true, broken } = setting
  const [out, err] = [[] as string[], [] as string[]]
  const paged: { text: string; command: string }[] = []
  const saved: Record<string, string> = {}
  const opened: string[] = []
  let asked = 0
  const contents = contentsOf(setting.files ?? {}, cwd)
  const world: World = {
    env,
    cwd,
    platform,
    samples: '/package/briefs',
    stdout: sink(out, setting, broken),
    stderr: sink(err, setting),
    files: filesIn(contents, cwd),
    stdin: () => (stdin === undefined ? undefined : new TextEncoder().encode(stdin)),
    download:
      setting.download ??
      (({ url }) => Promise.reject(new FileFault(url, 'the server cannot be reached; check the network'))),
    gitFile: (name) =>
      setting.git?.[name] === undefined ? 'unknown revision' : new TextEncoder().encode(setting.git[name]),
    today: () => today,
    now: () => `${today}T12:00:00.000Z`,
    random: () => 0,
    openPager: async (command) => {
      const shown = { text: '', command }
      if (pager) paged.push(shown)
      return {
        write: async (text) => {
          shown.text += text
          return pager
        },
        end: async () => pager,
      }
    },
    console: async () => ({
      isInteractive: setting.answers !== undefined,
      edit(command, path) {
        opened.push(command)
        const before = contents.get(path)
        if (setting.editor && typeof before === 'string') contents.set(path, setting.editor(before))
        return undefined
      },
      ask: (question) => {
        err.push(question)
        return setting.answers?.[asked++]
      },
    }),
    write: async (path, content, mode) => {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content)
      const whole = posix.resolve(cwd, path)
      if (mode === 'new' && contents.has(whole)) return false
      contents.set(whole, text)
      saved[whole] = text
      return true
    },
  }
  return { world, outcome: () => ({ out: out.join(''), err: err.join(''), paged, saved, opened }) }
}

function sink(written: string[], { isTTY = false, columns }: Setting, broken?: Error): Sink {
  return {
    isTTY,
    columns: isTTY ? columns : undefined,
    write(text) {
      if (broken) throw broken
      written.push(text)
    },
  }
}

/** Files in memory. A folder is what a path leads through; with a `.fault` in it, it may not be read. */
export function filesOf(given: Readonly<Record<string, Content>>, cwd = '/desk'): Files {
  return filesIn(contentsOf(given, cwd), cwd)
}

function contentsOf(given: Readonly<Record<string, Content>>, cwd: string): Map<string, Content> {
  return new Map(Object.entries(given).map(([path, content]) => [posix.resolve(cwd, path), content]))
}

function filesIn(contents: ReadonlyMap<string, Content>, cwd: string): Files {
  const whole = (path: string) => posix.resolve(cwd, path)

  const kind = (path: string): Kind | undefined => {
    const content = contents.get(whole(path))
    if (content !== undefined) return typeof content === 'object' && 'kind' in content ? 'other' : 'file'
    const inside = whole(path) === '/' ? '/' : `${whole(path)}/`
    return [...contents.keys()].some((each) => each.startsWith(inside)) ? 'folder' : undefined
  }

  return {
    kind,
    join: posix.join,
    resolve: (...parts) => posix.resolve(cwd, ...parts),
    read(path, cap) {
      const content = contents.get(whole(path))
      if (content === undefined) throw new FileFault(path, kind(path) ? 'not a regular file' : 'no such file')
      if (typeof content === 'string') return new TextEncoder().encode(content).subarray(0, cap + 1)
      if (content instanceof Uint8Array) return content.subarray(0, cap + 1)
      throw new FileFault(path, 'fault' in content ? content.fault : 'not a regular file')
    },
    list(folder) {
      if (kind(folder) !== 'folder') throw new FileFault(folder, 'no such file')
      if (contents.has(posix.join(whole(folder), '.fault'))) throw new FileFault(folder, 'permission denied')
      const inside = posix.join(whole(folder), '/')
      const names = [...contents.keys()].filter((path) => path.startsWith(inside))
      return [...new Set(names.map((path) => path.slice(inside.length).split('/')[0]!))].sort().map((name): Item => {
        const content = contents.get(posix.join(whole(folder), name))
        const isMisnamed = typeof content === 'object' && 'kind' in content && content.kind === 'misnamed'
        return isMisnamed ? { name, kind: 'file', isMisnamed } : { name, kind: kind(posix.join(folder, name))! }
      })
    },
  }
}
