import type { Brief, Edition } from '../model/brief.ts'
import type { Position, Problem } from '../model/problem.ts'
import { codes } from './codes.ts'
import { decode, decodeFrame, isFrame } from './decode.ts'
import { limits, type Fault, type Node, type Tree } from './node.ts'
import { nodeAt } from './path.ts'
import { positions } from './position.ts'
import { quick } from './quick.ts'
import { foreignFile, joinedBriefs } from './single-cause.ts'
import { manyLines, unified } from './source.ts'

/** One document of a file. */
export interface Reading {
  /** A first document with the key `edition` frames the briefs of its file and is not a brief itself. */
  readonly kind: 'brief' | 'edition'
  /** Absent if a problem is an error, and for an edition; never absent otherwise. */
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
  if (!held.length) return [readingOf({ ...blank, faults: [noBrief] }, undefined, source, positionAt)]
  const readings = withOneJoin(documents(held, source, positionAt))
  const foreign = readings[0]!.problems.length > 1 ? foreignFile(source) : undefined
  if (!foreign) return readings
  const none = readingOf({ ...blank, faults: [foreign] }, undefined, source, positionAt)
  return [none, ...readings.filter(({ brief }) => brief)]
}

function documents(trees: readonly Tree[], source: string, positionAt: PositionAt): Reading[] {
  const [first, ...others] = trees
  if (!first?.root || !isFrame(first.root)) return trees.map((tree) => readingOf(tree, undefined, source, positionAt))

  const { edition, faults } = decodeFrame(first.root, source)
  const missing = others.length ? [] : [{ code: 'missing-brief', at: first.root.at, message: addBrief } as const]
  const framing: Reading = { kind: 'edition', ...found(first, [...faults, ...missing], positionAt) }
  const isSound = framing.problems.every(isWarning)
  return [framing, ...others.map((tree) => readingOf(tree, isSound ? edition : undefined, source, positionAt))]
}

const addBrief = 'add a brief below the edition, after a line "---"'

const blank: Tree = { faults: [] }

const noBrief: Fault = {
  code: 'empty-file',
  at: 0,
  message: 'write a brief, starting with a headline, as in "headline: Night buses return to the harbour"',
}

function readingOf(tree: Tree, edition: Edition | undefined, source: string, positionAt: PositionAt): Reading {
  const decoded = tree.root && decode(tree.root, source)
  const reading = found(tree, decoded?.faults ?? [], positionAt)
  const isRead = decoded && reading.problems.every(isWarning)
  return { kind: 'brief', ...(isRead && { brief: framed(decoded.brief, edition) }), ...reading }
}

/** Files that were joined without `---` have one cause: the first place where a line is missing says enough. */
function withOneJoin(readings: readonly Reading[]): Reading[] {
  const all = readings.flatMap(({ problems }) => problems)
  if (!all.some(({ code }) => code === 'joined-briefs')) return [...readings]
  const joins = all.filter(({ code }) => code === 'joined-briefs' || code === 'misplaced-edition')
  const [first] = joins
  return readings.map((reading) => ({
    ...reading,
    problems: reading.problems
      .filter((problem) => problem === first || !joins.includes(problem))
      .map((problem) => (problem === first && problem.code !== 'joined-briefs' ? joinBefore(problem) : problem)),
  }))
}

function joinBefore(edition: Problem): Problem {
  return { ...edition, code: 'joined-briefs', message: 'write "---" on a line between briefs: an edition starts here' }
}

/** A brief without a date takes that of its edition. */
function framed(brief: Brief, edition: Edition | undefined): Brief {
  if (!edition) return brief
  const date = brief.date ?? edition.date
  return { ...brief, ...(date && { date }), edition }
}

type PositionAt = (at: number) => Position

function found(tree: Tree, decoder: readonly Fault[], positionAt: PositionAt): Omit<Reading, 'kind' | 'brief'> {
  const { root, faults, isBroken = false } = tree
  const all = capped(explained(merged(faults, decoder, isBroken, positionAt), root))
  return {
    problems: all.map(({ code, at, message }) => ({
      code,
      severity: codes[code][0],
      message,
      position: positionAt(at),
    })),
    positionOf: (path) => {
      const node = root && nodeAt(root, path)
      return node && positionAt(node.at)
    },
  }
}

function isWarning({ severity }: Problem): boolean {
  return severity === 'warning'
}

/** A YAML error suppresses other problems of its line. Broken YAML suppresses problems of missing keys. */
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
