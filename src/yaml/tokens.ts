import type { CST } from 'yaml'
import { limits, type Fault } from './node.ts'
import { noMergeKey } from './type-messages.ts'

/** Lexes, counts and nests before anything is composed, so that a bomb is met before it goes off. */
export function tokensOf(text: string, { Lexer, Parser }: typeof import('yaml')): Tokens {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const features: Fault[] = []
  let at = 0
  let marks = 0
  let errors = 0
  let isScalar = false
  /** Where the key `<<` stands if no other text follows it yet. */
  let mergeAt: number | undefined
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'error') errors++
    }
    if (errors + features.length > limits.faults) return { tokens, features, stopped: tooMany(at) }
    if (parser.stack.length > limits.depth) return { tokens, features, stopped: tooDeep(at) }
    if (isScalar || counted.has(lexeme[0]!)) marks += 1 + (lexeme[0] === '"' ? backslashes(lexeme) : 0)
    if (lexeme === '...') errors++
    if (marks > limits.marks) return { tokens, features, stopped: tooLarge(at) }

    const feature = isScalar ? undefined : unused[lexeme[0] as keyof typeof unused]
    if (isScalar) mergeAt = lexeme === '<<' ? at : undefined
    if (feature)
      features.push(
        mergeAt === undefined
          ? { code: 'quote-needed', at, message: feature }
          : { code: 'unknown-key', at: mergeAt, message: noMergeKey },
      )
    isScalar = lexeme === scalarMark
    if (!zeroWidth.includes(lexeme)) at += lexeme.length
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, features }
}

interface Tokens {
  readonly tokens: readonly CST.Token[]
  /** Anchors, aliases and tags: the format has none. */
  readonly features: readonly Fault[]
  readonly stopped?: Fault
}

// The lexer's own marks: a document, a broken flow collection, "a scalar follows".
const scalarMark = '\x1f'
const zeroWidth = ['\x02', '\x18', scalarMark]
const counted = new Set(['-', '?', ':', ',', '[', '{', '&', '*', '!', '"', "'", '|', '>'])

const unused = {
  '*': 'put the text in quotes, or write the value out: YAML reads "*" as an alias, which a brief cannot have',
  '&': 'put the text in quotes, or remove the anchor: YAML reads "&" as one, which a brief cannot have',
  '!': 'put the text in quotes, or remove the tag: YAML reads "!" as one, which a brief cannot have',
}

/** Each may be an error. */
function backslashes(text: string): number {
  let count = 0
  for (let i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) count++
  return count
}

function tooMany(at: number): Fault {
  return { code: 'not-yaml', at, message: 'this file is not YAML; for the format of a brief, run: brief help format' }
}

function tooDeep(at: number): Fault {
  return { code: 'too-deep', at, message: `nest no deeper than ${limits.depth} levels` }
}

function tooLarge(at: number): Fault {
  return { code: 'too-large', at, message: 'split the file: it has too many YAML elements' }
}
