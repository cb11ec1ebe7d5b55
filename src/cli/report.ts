import type { Finding } from '../library/load.ts'
import { clean } from '../render/clean.ts'
import type { World } from '../world.ts'

/** Says on stderr what is wrong with files, one finding a line: `night-buses.yaml:12:13: what to do (code)`. */
export function report(findings: readonly Finding[], { stderr }: World): void {
  for (const finding of findings) stderr.write(oneLine(lineOf(finding)))
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
