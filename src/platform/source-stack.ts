import { readFileSync } from 'node:fs'
import type { SourceMapPayload } from 'node:module'

/** The stack of an error with positions in src/ instead of in the bundles of dist/, by their source maps. */
export function sourceStack(stack: string): string {
  return stack.replace(/(\/[^\s()]*\.cjs):(\d+):(\d+)/g, (place, bundle: string, line: string, column: string) => {
    const entry = mapOf(bundle)?.findEntry(Number(line) - 1, Number(column) - 1)
    if (!entry || !('originalSource' in entry)) return place
    const source = entry.originalSource.replace(/^(?:\.\.\/)+/, '')
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}

function mapOf(bundle: string) {
  const { SourceMap } = process.getBuiltinModule('node:module')
  try {
    return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload)
  } catch {
    return undefined
  }
}
