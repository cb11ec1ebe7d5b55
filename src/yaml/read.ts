import type { Brief } from '../model/brief.ts'
import type { Position, Problem } from '../model/problem.ts'
import { codes } from './codes.ts'
import { decode } from './decode.ts'
import { limits, type Fault, type Node, type Tree } from './node.ts'
import { nodeAt } from './path.ts'
import { positions } from './position.ts'
import { quick } from './quick.ts'
import { foreignFile, joinedBriefs } from './single-cause.ts'
import { manyLines, unified } from './source.ts'

/** One document of a file. */
export interface Reading {
  /** Absent if and only if a problem is an error. */
  readonly brief?: Brief
  readonly problems: readonly Problem[]
  /** Where the value of a path such as `sections[1].label` stands; a path into a text gives the text. */
  readonly positionOf: (path: string) => Position | undefined
}

/** Every brief of a file, with all that is wrong with it. Never throws; a file without a document is one Reading with a problem. */
export async function read(text: string): Promise<Reading[]> {
  const source = unified(text)
  return readingsOf(await treesOf(source), source)
}

async function treesOf(source: string): Promise<Tree[]> {
  const tooLong = manyLines(source)
  if (tooLong) return [{ faults: [tooLong] }]

  const roots = quick(source)
  if (roots) return roots.map((root) => ({ ...blank, root }))

  const { compose } = await import('./compose.ts')
  return compose(source)
}

export function readingsOf(trees: readonly Tree[], source: string): Reading[] {
  const positionAt = positions(source)
  const held = trees.filter(({ root, faults }) => root || faults.length)
  if (!held.length) return [readingOf({ ...blank, faults: [noBrief] }, source, positionAt)]
  const readings = held.map((tree) => readingOf(tree, source, positionAt))
  const foreign = readings[0]!.problems.length > 1 ? foreignFile(source) : undefined
  if (!foreign) return readings
  const none = readingOf({ ...blank, faults: [foreign] }, source, positionAt)
  return [none, ...readings.filter(({ brief }) => brief)]
}

const blank: Tree = { faults: [] }

const noBrief: Fault = {
  code: 'empty-file',
  at: 0,
  message: 'write a brief, starting with a headline, as in "headline: Night buses return to the harbour"',
}

function readingOf(
  { root, faults, isBroken = false }: Tree,
  source: string,
  positionAt: (at: number) => Position,
): Reading {
  const decoded = root && decode(root, source)
  const all = capped(explained(merged(faults, decoded?.faults ?? [], isBroken, positionAt), root))
  const problems = all.map(({ code, at, message }): Problem => {
    return { code, severity: codes[code][0], message, position: positionAt(at) }
  })
  const isRead = decoded && problems.every(({ severity }) => severity === 'warning')
  return {
    ...(isRead && { brief: decoded.brief }),
    problems,
    positionOf: (path) => {
      const node = root && nodeAt(root, path)
      return node && positionAt(node.at)
    },
  }
}

/** A fault of the YAML hides what else is said of its line; broken YAML hides what seems to be missing. */
function merged(
  yaml: readonly Fault[],
  decoder: readonly Fault[],
  isBroken: boolean,
  positionAt: (at: number) => Position,
): Fault[] {
  if (!yaml.length) return decoder.toSorted((a, b) => a.at - b.at)

  const lines = new Set<number>()
  const first = yaml.filter(({ at }) => {
    const { line } = positionAt(at)
    return !lines.has(line) && lines.add(line)
  })
  const rest = decoder.filter(({ code, at }) => !(isBroken && isGuess.test(code)) && !lines.has(positionAt(at).line))
  return [...first, ...rest].toSorted((a, b) => a.at - b.at)
}

const isGuess = /^(?:missing-|empty-|wrong-type|not-a-brief)/

/** One cause, one fault. */
function explained(faults: readonly Fault[], root: Node | undefined): readonly Fault[] {
  const cause = root && joinedBriefs(root)
  if (!cause) return faults
  return [...faults.filter((fault) => !cause.explains(fault)), cause.fault].toSorted((a, b) => a.at - b.at)
}

function capped(faults: readonly Fault[]): readonly Fault[] {
  const next = faults[limits.problems]
  if (!next) return faults
  const message = `correct the problems above first: ${faults.length - limits.problems} more follow`
  return [...faults.slice(0, limits.problems), { code: 'many-problems', at: next.at, message }]
}
