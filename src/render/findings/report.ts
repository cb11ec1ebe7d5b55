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
  /** The words of a source beside those of the brief. */
  readonly comparison?: {
    readonly advice: string
    readonly source: readonly Part[]
    readonly brief: readonly Part[]
  }
  readonly fix?: { readonly from: string; readonly to: string; readonly part: 'label' | 'text' }
}

interface Part {
  readonly text: string
  /** Whether the other side has other words. */
  readonly differs: boolean
}

/** For people: `file:line:column: error: what to do (code)`, the line, and a caret below the words. */
export function reportText(findings: readonly LocatedFinding[]): string {
  return findings.map((finding) => `${headOf(finding)}\n${excerptOf(finding)}${comparisonOf(finding)}`).join('')
}

function headOf({ path, line, column, severity, code, message, comparison }: LocatedFinding): string {
  return `${onOneLine(path)}:${line}:${column}: ${severity}: ${comparison?.advice ?? message} (${code})`
}

/** Both texts, one below the other, each with a line that marks the words which the other one lacks. */
function comparisonOf({ comparison }: LocatedFinding): string {
  if (!comparison) return ''
  return `${markedLine('source: ', comparison.source)}${markedLine('brief:  ', comparison.brief)}`
}

function markedLine(label: string, parts: readonly Part[]): string {
  const texts = parts.map(({ text, differs }) => ({ text: cleanLine(text), differs }))
  const marks = texts.map(({ text, differs }) => (differs ? '~' : ' ').repeat(cells(text))).join(' ')
  const line = `    ${label}${texts.map(({ text }) => text).join(' ')}\n`
  return marks.trim() ? `${line}    ${' '.repeat(label.length)}${marks.trimEnd()}\n` : line
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

/** What is known of a rule or verdict. */
export interface CodeInfo {
  readonly summary: string
  /** Absent if the summary says all. */
  readonly about?: string
}

/** SARIF 2.1.0, for code scanning services and editors. */
export function reportSarif(
  findings: readonly LocatedFinding[],
  version: string,
  infoOf: (code: string) => CodeInfo | undefined,
): string {
  const levels = new Map(findings.map(({ code, severity }) => [code, severity]))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'brief', version, rules: [...levels].map((level) => sarifRule(level, infoOf)) } },
        columnKind: 'unicodeCodePoints',
        results: findings.map((finding) => sarifResult(finding, [...levels.keys()].indexOf(finding.code))),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function sarifRule([id, level]: readonly [string, string], infoOf: (code: string) => CodeInfo | undefined): object {
  const { summary = id, about = summary } = infoOf(id) ?? {}
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: about },
    help: { text: `${about}\n\nbrief help check` },
    defaultConfiguration: { level },
  }
}

function sarifResult(
  { path, line, column, length, severity, code, message }: LocatedFinding,
  ruleIndex: number,
): object {
  const region = { startLine: line, startColumn: column, ...(length && { endColumn: column + length }) }
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
  }
}

/** A relative reference stays one, so that a service finds the file in its own copy of the folder. */
function uriOf(path: string): string {
  const plain = /^[A-Za-z]:\\/.test(path) ? `/${path.replaceAll('\\', '/')}` : path
  const uri = encodeURI(plain).replaceAll('?', '%3F').replaceAll('#', '%23')
  if (uri.startsWith('/')) return `file://${uri}`
  // Before a colon in the first folder, a reader would see the name of a protocol.
  return /^[^/]*:/.test(uri) ? `./${uri}` : uri
}
