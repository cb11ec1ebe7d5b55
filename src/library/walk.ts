import { FileFault } from '../model/fault.ts'
import type { Files } from '../world.ts'

/** The YAML files below a folder, in the order of their names. Hidden ones are left out; links to folders are not followed. */
export function walk(folder: string, files: Files): string[] {
  const found: string[] = []
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const folders: string[] = []
    for (const { name, kind } of listed(next, folder, files)) {
      if (name.startsWith('.')) continue
      if (kind === 'folder') folders.push(files.join(next, name))
      else if (kind === 'file' && isBriefFile(name)) found.push(files.join(next, name))
    }
    open.push(...folders.reverse())
  }
  return found
}

export function isBriefFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

// A folder inside that may not be read, or went away meanwhile, does not hide the others.
function listed(folder: string, root: string, files: Files) {
  try {
    return files.list(folder)
  } catch (error) {
    if (folder !== root && error instanceof FileFault) return []
    throw error
  }
}
