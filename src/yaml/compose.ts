import { nodeOf } from './convert.ts'
import { oncePerText } from './continuation.ts'
import type { Fault, Tree } from './node.ts'
import { controlCharacters } from './source.ts'
import { tokensOf } from './tokens.ts'
import { wording } from './wording.ts'

/** The documents of a file as `yaml` reads them, with every value kept as text. Never throws, whatever the text. */
export async function compose(text: string): Promise<Tree[]> {
  const yaml = await import('yaml')
  const { tokens, features, stopped } = tokensOf(text, yaml)
  if (stopped) return [{ faults: [stopped], isBroken: true }]

  const faults = [...controlCharacters(text), ...features].toSorted((a, b) => a.at - b.at)
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
    const said = [...withoutCascade(document.errors), ...directives]
      .map((error) => wording(error, text))
      .map((fault) => (isOpen.test(fault.code) ? { ...fault, at: starts.get(fault.at) ?? fault.at } : fault))
    return {
      ...(!isBlank && { root }),
      faults: oncePerText(
        [...own, ...said].toSorted((a, b) => a.at - b.at),
        text,
      ),
      isBroken: document.errors.length > 0,
    }
  })
}

/** After a token that belongs nowhere, `yaml` reports every further one of the document: the first says enough. */
function withoutCascade<T extends { readonly message: string }>(errors: readonly T[]): T[] {
  const first = errors.find(({ message }) => message.includes(IN_STREAM))
  return errors.filter((error) => error === first || !error.message.includes(IN_STREAM))
}

const IN_STREAM = 'token in YAML stream'

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

function countUntil(faults: readonly Fault[], until: number): number {
  const next = faults.findIndex(({ at }) => at >= until)
  return next < 0 ? faults.length : next
}
