import { append } from '../model/append.ts'
import type { FileFault } from '../model/fault.ts'
import type { Files } from '../platform/world.ts'
import type { Finding } from './load.ts'

export interface Walked {
  readonly paths: readonly string[]
  /** What could not be looked into. */
  readonly findings: readonly Finding[]
}

/** The YAML files below a folder, in the order of their names. Hidden ones are left out; links to folders are not followed. */
export function walk(folder: string, files: Files): Walked {
  const paths: string[] = []
  const findings: Finding[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const at = next
    const inside = listed(at, files, at === folder)
    for (const name of inside.names) paths.push(files.join(at, name))
    append(findings, inside.findings)
    append(open, inside.folders.map((name) => files.join(at, name)).reverse())
  }
  return { paths, findings }
}

export function isBriefFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

export interface Listed {
  readonly folders: readonly string[]
  /** Of briefs. */
  readonly names: readonly string[]
  /** Links and others that may become briefs though the folder stays as it is. */
  readonly hasOthers: boolean
  readonly findings: readonly Finding[]
}

/**
 * The entries of a folder. A folder that cannot be read, or was removed meanwhile, does not hide the others: it is a
 * finding, unless it is the library itself (throws FileFault).
 */
export function listed(folder: string, files: Files, isRoot: boolean): Listed {
  try {
    const items = files.list(folder).filter(({ name }) => !name.startsWith('.'))
    const sound = items.filter(({ isMisnamed }) => !isMisnamed)
    const lost = items.filter(({ name, kind, isMisnamed }) => isMisnamed && (kind === 'folder' || isBriefFile(name)))
    return {
      folders: sound.filter(({ name, kind }) => kind === 'folder' && name !== SOURCES).map(({ name }) => name),
      names: sound.filter(({ name, kind }) => kind === 'file' && isBriefFile(name)).map(({ name }) => name),
      hasOthers: sound.some(({ name, kind }) => kind === 'other' && isBriefFile(name)),
      findings: lost.map(({ name }) => ({ path: files.join(folder, name), message: MISNAMED })),
    }
  } catch (error) {
    if (isRoot) throw error
    // Files throw nothing else; its class is another one in the bundle of the index.
    const { message } = error as FileFault
    return { folders: [], names: [], hasOthers: false, findings: [{ path: folder, message }] }
  }
}

/** Where `import --keep-source` keeps texts: no briefs. */
const SOURCES = 'sources'

const MISNAMED = 'rename it: the name is not valid UTF-8'
