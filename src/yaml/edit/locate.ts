import type { CST, ParsedNode, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { KeyPath } from './key-path.ts'

export type Yaml = typeof import('yaml')

/** The place of a value: behind the colon of a key or the dash of an item, or in brackets. */
export interface Slot {
  /** One past the colon or the dash; the start of an item in brackets. */
  readonly after: number
  /** Where the key or the item begins, its dash included. */
  readonly start: number
  /** Undefined if nothing stands there. */
  readonly value: ParsedNode | undefined
  readonly isFlow: boolean
}

/** The source of a document, and what `yaml` made of it. */
export interface Located {
  readonly yaml: Yaml
  readonly text: string
  readonly root: ParsedNode
}

/** How far a path leads: the collections that it goes through, and the last value that is there. */
export interface Trail {
  readonly parents: readonly (YAMLMap | YAMLSeq)[]
  /** Undefined if the last collection has no such key or item. */
  readonly slot: Slot | undefined
}

export function follow(path: KeyPath, { yaml, root }: Located): Trail {
  const parents: (YAMLMap | YAMLSeq)[] = []
  let slot: Slot | undefined
  let node: ParsedNode | undefined = root
  for (const step of path) {
    if (!yaml.isMap(node) && !yaml.isSeq(node)) break
    parents.push(node)
    slot = slotsOf(node, yaml).find(({ name }) => name === step)
    if (!slot) break
    node = slot.value
  }
  return { parents, slot }
}

export interface NamedSlot extends Slot {
  readonly name: string | number
}

/** The values of a collection, in their order. */
export function slotsOf(collection: YAMLMap | YAMLSeq, yaml: Yaml): NamedSlot[] {
  const isFlow = collection.flow === true
  if (yaml.isMap(collection)) return collection.items.map((pair) => pairSlot(pair as SourcePair, isFlow, yaml))
  const tokens = (collection.srcToken as CST.BlockSequence).items
  const nodes = collection.items as ParsedNode[]
  return nodes.map((node, i) => {
    const dash = isFlow ? undefined : tokens[i]?.start.find(({ type }) => type === 'seq-item-ind')
    const start = dash?.offset ?? node.range[0]
    return { name: i, start, after: dash ? start + 1 : start, value: full(node, yaml), isFlow }
  })
}

type SourcePair = Pair<ParsedNode, ParsedNode | null> & { readonly srcToken?: CST.CollectionItem }

function pairSlot({ key, value, srcToken }: SourcePair, isFlow: boolean, yaml: Yaml): NamedSlot {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  const question = srcToken?.start.find(({ type }) => type === 'explicit-key-ind')
  const [start, end] = key.range
  return {
    name: yaml.isScalar(key) ? (key.source ?? '') : '',
    start: question?.offset ?? start,
    after: colon ? colon.offset + 1 : end,
    value: full(value, yaml),
    isFlow,
  }
}

function full(node: ParsedNode | null, yaml: Yaml): ParsedNode | undefined {
  if (!node || (yaml.isScalar(node) && node.range[0] === node.range[1])) return undefined
  return node
}

/** One past the last character of what stands in a slot. Comments and blank lines behind it do not belong to it. */
export function endOf({ after, value }: Pick<Slot, 'after' | 'value'>, located: Located): number {
  const { yaml, text } = located
  if (!value) return after
  if (yaml.isScalar(value) && isBlockScalar(value)) return blockEnd(value, text)
  if (!yaml.isCollection(value) || value.flow) return value.range[1]
  return endOf(slotsOf(value, yaml).at(-1) ?? { after, value: undefined }, located)
}

export function isBlockScalar({ type }: Scalar): boolean {
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
}

/** Blank lines at the end belong to the text only after a `+` in its header. */
function blockEnd({ range }: { readonly range: readonly [number, number, number] }, text: string): number {
  const [start, end] = range
  const source = text.slice(start, end)
  const isKept = /^[|>]\d?\+/.test(source)
  return isKept ? start + source.replace(/\n$/, '').length : start + source.replace(/[ \t\n]+$/, '').length
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
