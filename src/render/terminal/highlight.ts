import hljs from 'highlight.js/lib/core.js'
import bash from 'highlight.js/lib/languages/bash.js'
import c from 'highlight.js/lib/languages/c.js'
import cpp from 'highlight.js/lib/languages/cpp.js'
import csharp from 'highlight.js/lib/languages/csharp.js'
import css from 'highlight.js/lib/languages/css.js'
import diff from 'highlight.js/lib/languages/diff.js'
import go from 'highlight.js/lib/languages/go.js'
import java from 'highlight.js/lib/languages/java.js'
import javascript from 'highlight.js/lib/languages/javascript.js'
import json from 'highlight.js/lib/languages/json.js'
import php from 'highlight.js/lib/languages/php.js'
import python from 'highlight.js/lib/languages/python.js'
import r from 'highlight.js/lib/languages/r.js'
import ruby from 'highlight.js/lib/languages/ruby.js'
import rust from 'highlight.js/lib/languages/rust.js'
import shell from 'highlight.js/lib/languages/shell.js'
import sql from 'highlight.js/lib/languages/sql.js'
import swift from 'highlight.js/lib/languages/swift.js'
import typescript from 'highlight.js/lib/languages/typescript.js'
import xml from 'highlight.js/lib/languages/xml.js'
import yaml from 'highlight.js/lib/languages/yaml.js'
import type { Mark, Run } from '../layout/run.ts'

// All languages of highlight.js are 1.2 MB, which takes 120 ms to load; these take 15.
const grammars = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  go,
  java,
  javascript,
  json,
  php,
  python,
  r,
  ruby,
  rust,
  shell,
  sql,
  swift,
  typescript,
  xml,
  yaml,
}
for (const [name, grammar] of Object.entries(grammars)) hljs.registerLanguage(name, grammar)

/** All names by which the languages are known here. */
export const names: readonly string[] = Object.keys(grammars).flatMap((name) => [
  name,
  ...(hljs.getLanguage(name)?.aliases ?? []),
])

/** A code of a known language as runs, each marked with what its characters are. */
export function highlight(code: string, language: string): Run[] {
  return runsOf(hljs.highlight(code, { language: language.toLowerCase(), ignoreIllegals: true }).value)
}

/** The runs of highlight.js's HTML: `<span class="hljs-string">`, `</span>` and escaped text. The inner class counts. */
function runsOf(html: string): Run[] {
  const open: Mark[] = ['pre']
  const runs: Run[] = []
  for (const [token, name] of html.matchAll(/<span class="(?:hljs-)?([^"]*)">|<\/span>|[^<]+/g)) {
    if (name !== undefined) open.push(MARKS[name] ?? open.at(-1)!)
    else if (token === '</span>') open.pop()
    else runs.push({ text: unescaped(token), marks: [open.at(-1)!] })
  }
  return runs
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/** The classes of highlight.js that look different from plain code. */
const MARKS: Readonly<Record<string, Mark>> = {
  keyword: 'keyword',
  'meta-keyword': 'keyword',
  'selector-tag': 'keyword',
  literal: 'number',
  number: 'number',
  symbol: 'number',
  string: 'string',
  'meta-string': 'string',
  regexp: 'string',
  title: 'name',
  name: 'name',
  section: 'name',
  attr: 'name',
  attribute: 'name',
  'selector-id': 'name',
  'selector-class': 'name',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  meta: 'comment',
  addition: 'added',
  deletion: 'removed',
  subst: 'pre',
}
