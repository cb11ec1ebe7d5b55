import type { Meta } from '../article.ts'
import { dateIn } from '../dates.ts'

/** The keys of a Markdown file's front matter, as far as they are single values or lists of words, and the text behind it. */
export interface FrontMatter {
  readonly meta: Meta
  /** The lines between the `---`, which the ledger counts. */
  readonly source: string
  /** The values that were understood, with their keys. */
  readonly entries: readonly (readonly [line: string, place: string | undefined])[]
  readonly text: string
}

export function frontMatter(markdown: string): FrontMatter {
  const [all = '', source = ''] =
    /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(markdown) ?? []
  const fields = fieldsOf(source)
  if (!all || !fields.length) return { meta: {}, source: '', entries: [], text: markdown }
  const found = new Map(fields.map(({ key, values }) => [PLACES[key] ?? '', values] as const))
  const one = (place: string) => found.get(place)?.[0]
  const [date, updated] = ['date', 'updated'].map((place) => isoOf(one(place)))
  const url = one('source.url')
  const publisher = one('source.publisher')
  const meta: Meta = {
    ...(one('headline') && { headline: one('headline')! }),
    ...(one('dek') && { dek: one('dek')! }),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(one('topic') && { topic: one('topic')! }),
    ...(found.get('byline')?.length && { byline: found.get('byline')!.map((name) => ({ name })) }),
    ...(found.get('tags')?.length && { tags: found.get('tags')! }),
    ...(one('lang') && /^[A-Za-z]{2,3}(?:-\w+)*$/.test(one('lang')!) && { lang: one('lang')! }),
    ...((url ?? publisher) && {
      source: { ...(publisher && { publisher }), ...(url && /^https?:\/\/\S+$/.test(url) && { url }) },
    }),
  }
  const isPlaced = (place: string | undefined): place is string =>
    place !== undefined && (place in meta || place.startsWith('source.'))
  const entries = fields.map(({ key, line }) => [line, isPlaced(PLACES[key]) ? PLACES[key] : undefined] as const)
  return { meta, source, entries, text: markdown.slice(all.length) }
}

interface Field {
  readonly key: string
  readonly values: readonly string[]
  /** As in the file. */
  readonly line: string
}

/** `key: value`, `key: [a, b]`, and `key:` above lines `- a`. */
function fieldsOf(source: string): Field[] {
  const fields: { key: string; values: string[]; line: string }[] = []
  for (const line of source.split(/\r?\n/)) {
    const [, key, value = ''] = /^([A-Za-z][\w-]*):(?:\s+(.*))?$/.exec(line) ?? []
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
    if (key) fields.push({ key: key.toLowerCase(), values: valuesOf(value), line })
    else if (fields.length) {
      if (item) fields.at(-1)!.values.push(unquoted(item))
      fields.at(-1)!.line += `\n${line}`
    }
  }
  return fields
}

function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1]
  const values = list === undefined ? [value] : list.split(',')
  return values.map(unquoted).filter(Boolean)
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}

function isoOf(value: string | undefined): string | undefined {
  if (value && /^\d{4}-\d\d-\d\d(?:[T ][\d:]{5,8}(?:Z|[+-]\d\d:?\d\d)?)?$/.test(value)) return value
  return value ? dateIn(value)?.date : undefined
}

/** What other tools call the keys of a brief. */
const PLACES: Readonly<Record<string, string>> = {
  title: 'headline',
  headline: 'headline',
  subtitle: 'dek',
  description: 'dek',
  dek: 'dek',
  date: 'date',
  published: 'date',
  pubdate: 'date',
  updated: 'updated',
  modified: 'updated',
  lastmod: 'updated',
  topic: 'topic',
  category: 'topic',
  categories: 'topic',
  section: 'topic',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  tags: 'tags',
  keywords: 'tags',
  lang: 'lang',
  language: 'lang',
  source: 'source.url',
  url: 'source.url',
  canonical: 'source.url',
  publisher: 'source.publisher',
  site: 'source.publisher',
}
