import type { Finding } from '../../library/load.ts'
import { onOneLine } from '../../model/path.ts'
import { clean } from '../../render/clean.ts'
import type { Options } from '../arguments/options.ts'
import type { World } from '../../platform/world.ts'

interface Talk {
  readonly options: Options
  readonly world: World
}

/** Reports the problems of files on stderr. */
export interface ProblemReporter {
  /** What keeps files from being briefs: each problem, or only how many files there are. */
  readonly reportErrors: (isEach: boolean) => void
  /** The warnings of a file that is printed, once. */
  readonly reportWarnings: (path: string) => void
}

export function problemReporter(findings: readonly Finding[], { options, world }: Talk): ProblemReporter {
  const warnings = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (isError(finding)) continue
    const own = warnings.get(finding.path)
    if (own) own.push(finding)
    else warnings.set(finding.path, [finding])
  }
  return {
    reportErrors(isEach) {
      const errors = findings.filter(isError)
      if (isEach) return report(errors, world)
      const files = new Set(errors.map(({ path }) => path)).size
      if (files && !options.quiet) say(`${invalid(files)}; for details, run: brief check`, world)
    },
    reportWarnings(path) {
      const own = warnings.get(path)
      warnings.delete(path)
      if (own && !options.quiet) report(own, world)
    },
  }
}

function invalid(files: number): string {
  return files === 1 ? '1 file is not a valid brief' : `${files} files are not valid briefs`
}

/** Says on stderr what is wrong with files, one finding a line: `night-buses.yaml:12:13: what to do (code)`. */
export function report(findings: readonly Finding[], { stderr }: World): void {
  if (findings.length) stderr.write(linesOf(findings).map(cleanLineOf).join(''))
}

/** Says a sentence on stderr, as `brief: …`. */
export function say(sentence: string, { stderr }: World): void {
  stderr.write(`${clean(`brief: ${sentence}`)}\n`)
}

/** Whether a finding keeps its file from being a brief. */
export function isError({ problem }: Finding): boolean {
  return !problem || problem.severity === 'error'
}

/** Lines of one file: the hundred problems that are listed of a document, and the count of its others. */
const MAX_OF_FILE = 101

/** Lines of one command. */
const MAX_OF_ALL = 1000

/** A line for each finding, by file; counts in place of those beyond the two limits. */
function linesOf(findings: readonly Finding[]): string[] {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const known = files.get(finding.path)
    if (known) known.push(finding)
    else files.set(finding.path, [finding])
  }
  const lines = [...files].flatMap(([path, all]) => {
    const rest = all.length - MAX_OF_FILE
    return [...all.slice(0, MAX_OF_FILE).map(lineOf), ...(rest > 0 ? [`brief: ${path}: ${counted(rest)}`] : [])]
  })
  const rest = lines.length - MAX_OF_ALL
  return rest > 0 ? [...lines.slice(0, MAX_OF_ALL), `brief: ${counted(rest)}`] : lines
}

function counted(count: number): string {
  return count === 1 ? '1 more problem' : `${count} more problems`
}

function lineOf({ path, message, problem }: Finding): string {
  if (!problem) return `brief: ${path}: ${message}`
  const { position, severity, code } = problem
  const warning = severity === 'warning' ? 'warning: ' : ''
  return `${path}:${position.line}:${position.column}: ${warning}${message} (${code})`
}

// A file's name may hold a newline: a report stays a line.
function cleanLineOf(text: string): string {
  return `${onOneLine(clean(text))}\n`
}
