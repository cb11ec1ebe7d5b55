import { format, frame, type Keys } from '../format.ts'
import type { Tree } from '../node.ts'
import type { Problem } from '../../model/problem.ts'
import { compose } from '../compose.ts'
import { isFrame } from '../decode.ts'
import { read } from '../read.ts'
import { unified } from '../source.ts'
import { dataOf, isSameData, withValue, without, type Data } from './document-data.ts'
import { pathText, type KeyPath } from './key-path.ts'
import { spliced } from './line-endings.ts'
import type { Located, Yaml } from './locate.ts'
import { keyAt, valueFor } from './render-value.ts'
import { setValue } from './set-value.ts'
import { unsetValue } from './unset-value.ts'

/** A key to set, or to remove if it has no value. */
export interface Change {
  readonly path: KeyPath
  readonly value?: string
}

/** The new text of a file and how many errors it still has, or why it was not changed: in words, or as the problems that it would have. */
export type Edited =
  | { readonly text: string; readonly errors: number }
  | { readonly fault: string }
  | { readonly problems: readonly Problem[] }

/**
 * Changes keys of a brief in the text of its file. All other lines, and the comments, stay byte for byte. `number` is the
 * place of the brief in its file, from 1; a path that begins with `edition` means the edition of the file. Nothing is
 * changed if the file would have an error that it does not have now.
 */
export async function editBrief(text: string, number: number, changes: readonly Change[]): Promise<Edited> {
  let edited = text
  for (const change of changes) {
    const result = await changed(edited, number, change)
    if (typeof result !== 'string') return result
    edited = result
  }
  const errors = await errorsIn(edited)
  const problems = newErrors(await errorsIn(text), errors)
  return problems.length ? { problems } : { text: edited, errors: errors.length }
}

async function changed(text: string, number: number, change: Change): Promise<string | { readonly fault: string }> {
  const source = unified(text)
  const trees = await compose(source)
  if (trees.some(({ isBroken }) => isBroken))
    return { fault: 'correct the YAML of the file first; to list its errors, run: brief check' }
  const index = documentOf(trees, number, change.path)
  const located = index === undefined ? undefined : await locatedIn(source, index)
  if (index === undefined || !located)
    return { fault: `the file has no ${change.path[0] === 'edition' ? 'edition' : `brief #${number}`}` }
  const { path } = change
  const keys: Keys = path[0] === 'edition' ? frame : format
  const value = change.value === undefined ? undefined : valueFor(change.value, keyAt(path, keys))
  if (value && !value.length) return { fault: `"${pathText(path)}" needs a value; to remove the key, use --unset` }
  const splices = value === undefined ? unsetValue(path, located) : setValue(path, value, keys, located)
  if (typeof splices === 'string') return { fault: reasons[splices](pathText(path)) }
  const result = spliced(text, splices)
  if (value !== undefined && commentsOf(result, located.yaml) !== commentsOf(source, located.yaml))
    return { fault: `"${pathText(path)}" has comments that would be lost; use brief edit without --set` }
  const isExact = await isAsAsked(trees, result, index, (data) =>
    value === undefined ? without(data, path) : withValue(data, path, value),
  )
  return isExact ? result : { fault: `"${pathText(path)}" cannot be changed in place; use brief edit without --set` }
}

const reasons = {
  missing: (name: string) => `there is no "${name}" to remove`,
  last: (name: string) => `without "${name}", nothing would be left`,
  unreachable: (name: string) =>
    `there is no place for "${name}"; its parent must be a mapping, or a list with that item`,
}

/** The index among the documents of the file; those that hold nothing do not count. */
function documentOf(trees: readonly Tree[], number: number, [first]: KeyPath): number | undefined {
  const held = trees.flatMap(({ root, faults }, index) => (root || faults.length ? [{ root, index }] : []))
  const hasFrame = held[0]?.root !== undefined && isFrame(held[0].root)
  if (first === 'edition') return hasFrame ? held[0]!.index : undefined
  return held[hasFrame ? number : number - 1]?.index
}

async function locatedIn(text: string, index: number): Promise<Located | undefined> {
  const yaml = await import('yaml')
  const composer = new yaml.Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
    keepSourceTokens: true,
  })
  const document = [...composer.compose(new yaml.Parser().parse(text), true, text.length)][index]
  const root = document?.contents
  return root && 'range' in root ? { yaml, text, root } : undefined
}

/** All comments of a file, in order. */
function commentsOf(text: string, { Lexer }: Yaml): string {
  const comments: string[] = []
  let before = ''
  for (const token of new Lexer().lex(unified(text))) {
    if (token.startsWith('#') && before !== SCALAR) comments.push(token)
    before = token
  }
  return comments.join('\n')
}

/** The token that the lexer gives before each scalar. */
const SCALAR = '\u001f'

/** Whether the documents of a changed file hold what they held, but for the change. */
async function isAsAsked(
  before: readonly Tree[],
  text: string,
  index: number,
  change: (data: Data) => Data | undefined,
): Promise<boolean> {
  const after = await compose(unified(text))
  if (after.length !== before.length || after.some(({ isBroken }) => isBroken)) return false
  return before.every(({ root }, i) => {
    const old = root && dataOf(root)
    const { root: changed } = after[i]!
    return isSameData(i === index && old !== undefined ? change(old) : old, changed && dataOf(changed))
  })
}

/** The errors of a changed file that it did not have before. */
function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const old = new Set(before.map(({ code, message }) => `${code} ${message}`))
  return after.filter(({ code, message }) => !old.has(`${code} ${message}`))
}

async function errorsIn(text: string): Promise<Problem[]> {
  return (await read(text)).flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))
}
