import { limits, type Entry, type Fault, type Node, type Tree } from './node.ts'
import { wording } from './wording.ts'

type Yaml = typeof import('yaml')

/** The documents of a file as `yaml` reads them, with every value kept as text. Never throws, whatever the text. */
export async function compose(text: string): Promise<Tree[]> {
  const yaml = await import('yaml')
  const { tokens, faults, stopped } = tokensOf(text, yaml)
  if (stopped) return [{ faults: [stopped], isBroken: true }]

  // uniqueKeys would compare every key with every other one; the decoder finds duplicates
  const composer = new yaml.Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  const documents = withoutTraces(() => [...composer.compose(tokens, true, text.length)])
  return documents.map((document, i) => {
    const until = documents[i + 1]?.range[0] ?? Infinity
    const own = faults.splice(0, countUntil(faults, until))
    const starts = new Map<number, number>()
    const root = document.contents ? nodeOf(document.contents, { yaml, text, faults: own, starts }) : undefined
    const isBlank = !root || (root.kind === 'text' && root.style === 'plain' && root.value === '')
    const directives = document.warnings.filter(({ code }) => code === 'BAD_DIRECTIVE')
    const said = [...document.errors, ...directives]
      .map((error) => wording(error, text))
      .map((fault) => (isOpen.test(fault.code) ? { ...fault, at: starts.get(fault.at) ?? fault.at } : fault))
    return { ...(!isBlank && { root }), faults: [...own, ...said], isBroken: document.errors.length > 0 }
  })
}

/** Each of `yaml`'s errors takes a stack trace, which a file with half a million of them waits seconds for. */
function withoutTraces<T>(compose: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return compose()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const isOpen = /^open-/

type Token = import('yaml').CST.Token

interface Tokens {
  readonly tokens: readonly Token[]
  /** Anchors, aliases and tags: the format has none. */
  readonly faults: Fault[]
  readonly stopped?: Fault
}

/** Lexes, counts and nests before anything is composed, so that a bomb is met before it goes off. */
function tokensOf(text: string, { Lexer, Parser }: Yaml): Tokens {
  const parser = new Parser()
  const tokens: Token[] = []
  const faults: Fault[] = []
  let at = 0
  let marks = 0
  let errors = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'error') errors++
    }
    if (errors + faults.length > limits.faults) return { tokens, faults, stopped: tooMany(at) }
    if (parser.stack.length > limits.depth) return { tokens, faults, stopped: tooDeep(at) }
    if (isScalar || counted.has(lexeme[0]!)) marks += 1 + (lexeme[0] === '"' ? backslashes(lexeme) : 0)
    if (lexeme === '...') errors++
    if (marks > limits.marks) return { tokens, faults, stopped: tooLarge(at) }

    const feature = isScalar ? undefined : features[lexeme[0] as keyof typeof features]
    if (feature) faults.push({ code: 'quote-needed', at, message: feature })
    isScalar = lexeme === scalarMark
    if (!zeroWidth.includes(lexeme)) at += lexeme.length
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, faults }
}

// The lexer's own marks: a document, a broken flow collection, "a scalar follows".
const scalarMark = '\x1f'
const zeroWidth = ['\x02', '\x18', scalarMark]
const counted = new Set(['-', '?', ':', ',', '[', '{', '&', '*', '!', '"', "'", '|', '>'])

const features = {
  '*': 'put the text in quotes: YAML reads a "*" at its start as an alias, which a brief cannot have',
  '&': 'put the text in quotes: YAML reads an "&" at its start as an anchor, which a brief cannot have',
  '!': 'put the text in quotes: YAML reads a "!" at its start as a tag, which a brief cannot have',
}

/** Each may be an error. */
function backslashes(text: string): number {
  let count = 0
  for (let i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) count++
  return count
}

function tooMany(at: number): Fault {
  return { code: 'not-yaml', at, message: 'start anew: hardly a line of this file is YAML' }
}

function tooDeep(at: number): Fault {
  return { code: 'too-deep', at, message: `nest no deeper than ${limits.depth} levels` }
}

function tooLarge(at: number): Fault {
  return { code: 'too-large', at, message: 'split the file: it holds more pieces of YAML than can be read safely' }
}

function countUntil(faults: readonly Fault[], until: number): number {
  const next = faults.findIndex(({ at }) => at >= until)
  return next < 0 ? faults.length : next
}

interface Desk {
  readonly yaml: Yaml
  readonly text: string
  readonly faults: Fault[]
  /** Where quotes and brackets open, by where they end: `yaml` says only the end of one that is not closed. */
  readonly starts: Map<number, number>
}

function nodeOf(node: unknown, desk: Desk): Node {
  const { yaml } = desk
  if (yaml.isCollection(node)) {
    const [at, end] = node.range!
    if (node.flow) desk.starts.set(end, at)
    return yaml.isMap(node)
      ? { kind: 'map', entries: entriesOf(node, desk), at }
      : { kind: 'list', items: node.items.map((item) => nodeOf(item, desk)), at }
  }
  if (yaml.isScalar(node)) {
    const [at, end] = node.range!
    const style = styles[node.type as keyof typeof styles] ?? 'plain'
    if (style === 'quoted') desk.starts.set(end, at)
    return { kind: 'text', value: node.source ?? '', at, end, style }
  }
  if (yaml.isAlias(node)) {
    const [at, end] = node.range!
    return { kind: 'text', value: `*${node.source}`, at, end, style: 'quoted' }
  }
  if (yaml.isPair(node)) return pairOf(node, desk)
  return { kind: 'text', value: '', at: 0, end: 0, style: 'plain' }
}

type Ranged = { readonly range: readonly [number, number, number] }

function entriesOf(map: import('yaml').YAMLMap, desk: Desk): Entry[] {
  return map.items.flatMap(({ key, value }) => {
    const name = nodeOf(key, desk)
    const { range } = key as Ranged
    if (name.kind === 'text')
      return colonHealed({ key: name.value, keyAt: name.at, value: valueOf(value, range[1], desk) }, desk)

    const message = 'write the key as a word; put it in quotes if it starts with a bracket'
    desk.faults.push({ code: 'complex-key', at: name.at, message })
    return []
  })
}

function valueOf(value: unknown, keyEnd: number, desk: Desk): Node {
  return value ? nodeOf(value, desk) : { kind: 'text', value: '', at: keyEnd, end: keyEnd, style: 'plain' }
}

/** `[a: b]` is a list of one mapping. */
function pairOf(pair: import('yaml').Pair, desk: Desk): Node {
  const map = new desk.yaml.YAMLMap()
  map.items.push(pair)
  return { kind: 'map', entries: entriesOf(map, desk), at: (pair.key as Ranged).range[0] }
}

/**
 * `caption: Photo: Mira Lund` is an error, after which `yaml` takes the next keys for keys of the caption.
 * Taking them for what they were meant to be finds the problems in them too.
 */
function colonHealed(entry: Entry, { text }: Desk): Entry[] {
  const { value } = entry
  const inner = value.kind === 'map' ? value.entries[0] : undefined
  if (!inner || value.kind !== 'map' || /[\n{[]/.test(text.slice(entry.keyAt, inner.keyAt))) return [entry]

  const { at } = value
  const end = lineEnd(text, at)
  return [
    { ...entry, value: { kind: 'text', value: text.slice(at, end), at, end, style: 'quoted' } },
    ...value.entries.slice(1),
  ]
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const styles = {
  QUOTE_SINGLE: 'quoted',
  QUOTE_DOUBLE: 'quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const
