import { fold } from './fold.ts'

/**
 * The names nearest to a misspelled word, nearest first, at most `most`. A name is near if its distance is at most a third
 * of its length, or if it starts with the word.
 */
export function nearest(word: string, names: Iterable<string>, most = 3): string[] {
  const wanted = fold(word)
  return [...new Set(names)]
    .map((name) => ({ name, steps: distance(wanted, fold(name)) }))
    .filter(({ name, steps }) => begins(wanted, name) || steps <= allowed(wanted, name))
    .toSorted((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ name }) => name)
}

function begins(wanted: string, name: string): boolean {
  return wanted.length > 1 && fold(name).startsWith(wanted)
}

/** One error in three characters. Words of one or two characters are too short. */
function allowed(wanted: string, name: string): number {
  return wanted.length < 3 ? 0 : Math.max(1, Math.max(wanted.length, name.length) / 3)
}

/** As `nearest`, but a typing error may be in a part of a name: `nigt` is near the first word of `night-buses`. */
export function nearestParts(word: string, names: readonly string[], most = 3): string[] {
  const whole = nearest(word, names, most)
  const rest = names.filter((name) => !whole.includes(name))
  const fitting = rest.filter((name) => nearest(word, [name.slice(0, word.length), ...name.split(/[\s_.-]+/)]).length)
  return [...whole, ...fitting].slice(0, most)
}

/** `did you mean night-buses?`, else the text `otherwise`. Parts of names count too. */
export function didYouMean(word: string, names: readonly string[], otherwise: string): string {
  const near = nearestParts(word, names)
  return near.length ? `did you mean ${oneOf(near)}?` : otherwise
}

/** `did you mean kremlin-nato?`, or an empty text. */
export function suggestion(word: string, names: Iterable<string>): string {
  const found = nearest(word, names)
  return found.length ? `did you mean ${oneOf(found)}?` : ''
}

/** The parts of a message. After a question a new sentence begins: `unknown field "lin"; did you mean line? Fields: line, stops` */
export function joinClauses(...parts: readonly string[]): string {
  return parts
    .filter(Boolean)
    .reduce((text, part) =>
      text.endsWith('?') ? `${text} ${part[0]!.toUpperCase()}${part.slice(1)}` : `${text}; ${part}`,
    )
}

/** `a, b or c` */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Optimal string alignment: insert, delete, replace, or swap two neighbours. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 40) return Infinity
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(replace, above[j]! + 1, row[j - 1]! + 1, swapped ? before[j - 2]! + 1 : Infinity)
    }
    before = above
    above = row
  }
  return above[b.length]!
}
