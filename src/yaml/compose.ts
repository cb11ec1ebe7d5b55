import { limits, type Fault, type Node, type Tree } from './node.ts'
import { wording } from './wording.ts'

type Yaml = typeof import('yaml')

/** The documents of a file as `yaml` reads them, with every value kept as text. Never throws, whatever the text. */
export async function compose(text: string): Promise<Tree[]> {
  const yaml = await import('yaml')
  const { tokens, faults, stopped } = tokensOf(text, yaml)
  if (stopped) return [{ faults: [stopped] }]

  // uniqueKeys would compare every key with every other one; the decoder finds duplicates
  const composer = new yaml.Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  const documents = [...composer.compose(tokens, true, text.length)]
  return documents.map((document, i) => {
    const until = documents[i + 1]?.range[0] ?? Infinity
    const own = faults.splice(0, countUntil(faults, until))
    const said = [...document.errors, ...document.warnings.filter(({ code }) => code === 'BAD_DIRECTIVE')].map(
      (error) => wording(error, text),
    )
    const root = document.contents ? nodeOf(document.contents, yaml, own) : undefined
    const isBlank = !root || (root.kind === 'text' && root.style === 'plain' && root.value === '')
    return { ...(!isBlank && { root }), faults: [...own, ...said] }
  })
}

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
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > limits.depth) return { tokens, faults, stopped: tooDeep(at) }
    if (isScalar || counted.has(lexeme[0]!)) marks++
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

function nodeOf(node: unknown, yaml: Yaml, faults: Fault[]): Node {
  if (yaml.isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      const name = nodeOf(key, yaml, faults)
      if (name.kind === 'text')
        return [{ key: name.value, keyAt: name.at, value: value ? nodeOf(value, yaml, faults) : emptyAfter(key) }]
      faults.push({
        code: 'complex-key',
        at: name.at,
        message: 'write the key as a word; put the text in quotes if it starts with a bracket',
      })
      return []
    })
    return { kind: 'map', entries, at: node.range![0] }
  }
  if (yaml.isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => nodeOf(item, yaml, faults)), at: node.range![0] }
  }
  if (yaml.isScalar(node)) {
    const [at, end] = node.range!
    return {
      kind: 'text',
      value: node.source ?? '',
      at,
      end,
      style: styles[node.type as keyof typeof styles] ?? 'plain',
    }
  }
  if (yaml.isAlias(node)) {
    const [at, end] = node.range!
    return { kind: 'text', value: `*${node.source}`, at, end, style: 'quoted' }
  }
  // A key and a value written in a list, `[a: b]`, is a mapping of one.
  if (yaml.isPair(node)) {
    const map = new yaml.YAMLMap()
    map.items.push(node)
    map.range = (node.key as { range: [number, number, number] }).range
    return nodeOf(map, yaml, faults)
  }
  return { kind: 'text', value: '', at: 0, end: 0, style: 'plain' }
}

function emptyAfter(key: unknown): Node {
  const end = (key as { range: [number, number, number] }).range[1]
  return { kind: 'text', value: '', at: end, end, style: 'plain' }
}

const styles = {
  QUOTE_SINGLE: 'quoted',
  QUOTE_DOUBLE: 'quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const
