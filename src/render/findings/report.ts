import { onOneLine } from '../../model/path.ts'
import { cleanLine } from '../clean.ts'
import { cells } from '../layout/width.ts'

/** A finding with its place, as the report formats print it. */
export interface LocatedFinding {
  readonly path: string
  readonly line: number
  readonly column: number
  /** How many code points of the line are meant; 0 for a whole file. */
  readonly length: number
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly message: string
  /** The line of the file. */
  readonly source?: string
  readonly fix?: { readonly from: string; readonly to: string; readonly part: 'label' | 'text' }
}

/** For people: `file:line:column: error: what to do (code)`, the line, and a caret below the words. */
export function reportText(findings: readonly LocatedFinding[]): string {
  return findings.map((finding) => `${headOf(finding)}\n${excerptOf(finding)}`).join('')
}

function headOf({ path, line, column, severity, code, message }: LocatedFinding): string {
  return `${onOneLine(path)}:${line}:${column}: ${severity}: ${message} (${code})`
}

function excerptOf({ source, column, length }: LocatedFinding): string {
  if (!source || !length) return ''
  const points = [...cleanLine(source)]
  // A long line is shown around the words.
  const from = Math.max(0, Math.min(column - 1 - LEAD, points.length - WIDTH))
  const shown = points.slice(from, from + WIDTH)
  const [before, words] = [
    shown.slice(0, column - 1 - from),
    shown.slice(column - 1 - from, column - 1 - from + length),
  ]
  const marks = Math.max(1, cells(words.join('')))
  return `    ${shown.join('')}\n    ${' '.repeat(cells(before.join('')))}^${'~'.repeat(marks - 1)}\n`
}

const WIDTH = 100
const LEAD = 30

/** Workflow commands of GitHub Actions: an annotation a finding. */
export function reportGithub(findings: readonly LocatedFinding[]): string {
  return findings
    .map(({ path, line, column, severity, code, message }) => {
      const properties = `file=${property(path)},line=${line},col=${column},title=${property(code)}`
      return `::${severity} ${properties}::${data(message)}\n`
    })
    .join('')
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** SARIF 2.1.0, for code scanning services and editors. */
export function reportSarif(findings: readonly LocatedFinding[], version: string): string {
  const codes = [...new Set(findings.map(({ code }) => code))]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'brief', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'unicodeCodePoints',
        results: findings.map(sarifResult),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function sarifResult({ path, line, column, length, severity, code, message }: LocatedFinding): object {
  const region = { startLine: line, startColumn: column, ...(length && { endColumn: column + length }) }
  return {
    ruleId: code,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
  }
}

function uriOf(path: string): string {
  return encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23')
}
