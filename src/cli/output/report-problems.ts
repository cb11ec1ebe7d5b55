import type { Finding } from '../../library/load.ts'
import { clean } from '../../render/clean.ts'
import type { Options } from '../arguments/options.ts'
import type { World } from '../../platform/world.ts'

interface Talk {
  readonly options: Options
  readonly world: World
  /** Nobody asked about these files: a line for all of them will do, and none with --quiet. */
  readonly brief?: boolean
}

/** Says on stderr what is wrong with files, one finding a line: `night-buses.yaml:12:13: what to do (code)`. */
export function report(findings: readonly Finding[], { options, world, brief = false }: Talk): void {
  if (!brief) return findings.forEach((finding) => world.stderr.write(oneLine(lineOf(finding))))
  const files = new Set(findings.filter(isError).map(({ path }) => path)).size
  if (files && !options.quiet)
    say(`${files === 1 ? '1 file is' : `${files} files are`} no valid brief; \`brief list\` says why`, world)
}

/** Says a sentence on stderr, as `brief: …`. */
export function say(sentence: string, { stderr }: World): void {
  stderr.write(`${clean(`brief: ${sentence}`)}\n`)
}

/** Whether a finding keeps its file from being a brief. */
export function isError({ problem }: Finding): boolean {
  return !problem || problem.severity === 'error'
}

function lineOf({ path, message, problem }: Finding): string {
  if (!problem) return `brief: ${path}: ${message}`
  const { position, severity, code } = problem
  const warning = severity === 'warning' ? 'warning: ' : ''
  return `${path}:${position.line}:${position.column}: ${warning}${message} (${code})`
}

// A file's name may hold a newline: a report stays a line.
function oneLine(text: string): string {
  return `${clean(text).replace(/\s*\n\s*/g, ' ')}\n`
}
