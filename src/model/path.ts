/** Only on Windows a backslash separates folders; elsewhere it is a character of a name. */
function separators(platform: string): RegExp {
  return platform === 'win32' ? /[/\\]/ : /\//
}

/** Whether a word names a folder too, and so is a path. */
export function hasFolder(word: string, platform: string = process.platform): boolean {
  return separators(platform).test(word)
}

/** The last part of a path. */
export function baseName(path: string, platform: string = process.platform): string {
  return path.split(separators(platform)).at(-1)!
}

/** A path, or another word of the user, as a message prints it: a name may hold a newline, and a message is a line. */
export function onOneLine(word: string): string {
  return word.replace(/\s*[\r\n]\s*/g, ' ')
}

/** The way from a folder to a file, both whole paths, with slashes: `../briefs/a.yaml`. On another drive the whole path. */
export function relativePath(folder: string, file: string, platform: string = process.platform): string {
  const [from, to] = [folder, file].map((path) => path.split(separators(platform)).filter(Boolean))
  let shared = 0
  while (shared < from!.length && from![shared] === to![shared]) shared++
  if (!shared && platform === 'win32') return file
  return [...from!.slice(shared).map(() => '..'), ...to!.slice(shared)].join('/')
}
