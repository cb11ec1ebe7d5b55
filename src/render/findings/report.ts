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

/** For people: `file:line:column: error: what to do (code)`, the line, and a caret below the words; within some columns. At most a hundred of each file. */
export function reportText(findings: readonly LocatedFinding[], columns = Infinity): string {
  const width = Math.max(20, Math.min(WIDTH, columns - INDENT.length))
  const counts = new Map<string, number>()
  const lines: string[] = []
  for (const finding of findings) {
    const count = (counts.get(finding.path) ?? 0) + 1
    counts.set(finding.path, count)
    if (count <= MOST_OF_FILE)
      lines.push(`${headOf(finding)}\n${excerptOf(finding, width)}${comparisonOf(finding, width)}`)
  }
  for (const [path, count] of counts) if (count > MOST_OF_FILE) lines.push(moreLine(path, count - MOST_OF_FILE))
  return lines.join('')
}

/** Findings of one file. */
const MOST_OF_FILE = 100

function moreLine(path: string, count: number): string {
  return `${onOneLine(path)}: ${count} more ${count === 1 ? 'finding' : 'findings'}; to list all, use --format jsonl\n`
}

const WIDTH = 100
const INDENT = '    '

function headOf({ path, line, column, severity, code, message, comparison }: LocatedFinding): string {
  return `${onOneLine(path)}:${line}:${column}: ${severity}: ${comparison?.advice ?? message} (${code})`
}

/** Both texts, one below the other, each with a line that marks the words which the other one lacks. */
function comparisonOf({ comparison }: LocatedFinding, width: number): string {
  if (!comparison) return ''
  return `${markedLines('source: ', comparison.source, width)}${markedLines('brief:  ', comparison.brief, width)}`
}

function markedLines(label: string, parts: readonly Part[], width: number): string {
  const lines = linesOf(parts, width - label.length)
  return lines
    .map((words, i) => {
      const text = `${INDENT}${i ? ' '.repeat(label.length) : label}${words.map((word) => word.text).join(' ')}\n`
      const marks = words.map((word, at) => marksBelow(word, words[at + 1])).join('')
      return marks.trim() ? `${text}${INDENT}${' '.repeat(label.length)}${marks.trimEnd()}\n` : text
    })
    .join('')
}

function marksBelow({ text, part }: MarkedWord, next: MarkedWord | undefined): string {
  const mark = part.differs ? '~' : ' '
  return mark.repeat(cells(text)) + (next?.part === part ? mark : ' ')
}

interface MarkedWord {
  readonly text: string
  readonly part: Part
}

function linesOf(parts: readonly Part[], width: number): MarkedWord[][] {
  const lines: MarkedWord[][] = []
  let used = Infinity
  for (const part of parts)
    for (const text of cleanLine(part.text).split(' ')) {
      used += 1 + cells(text)
      if (used > width) {
        lines.push([])
        used = cells(text)
      }
      lines.at(-1)!.push({ text, part })
    }
  return lines
}

function excerptOf({ source, column, length }: LocatedFinding, width: number): string {
  if (!source || !length) return ''
  const points = [...cleanLine(source)]
  // A long line is shown around the words.
  const from = Math.max(0, Math.min(column - 1 - Math.floor(width * LEAD), points.length - width))
  const shown = points.slice(from, from + width)
  const [before, words] = [
    shown.slice(0, column - 1 - from),
    shown.slice(column - 1 - from, column - 1 - from + length),
  ]
  const marks = Math.max(1, cells(words.join('')))
  return `${INDENT}${shown.join('')}\n${INDENT}${' '.repeat(cells(before.join('')))}^${'~'.repeat(marks - 1)}\n`
}

/** The share of a line that is shown before the words. */
const LEAD = 0.3

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
