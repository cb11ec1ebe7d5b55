import { kinds as articleKinds, type SourceKind as ArticleKind } from '../article/kind.ts'

/** The kinds of sources that `import` reads. */
export const kinds = [...articleKinds, 'mail', 'feed'] as const

export type SourceKind = (typeof kinds)[number]

/** The kind of a source whose bytes or name say that it is a mail or a feed; undefined for an article. */
export function kindOf(bytes: Uint8Array, name = ''): Exclude<SourceKind, ArticleKind> | undefined {
  if (/\.eml$/i.test(name)) return 'mail'
  const start = startOf(bytes)
  if (isFeed(start)) return 'feed'
  return isMail(start) ? 'mail' : undefined
}

/** The first characters. All the words that tell are ASCII, so it is enough to leave out the zeros of UTF-16. */
function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8000))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
}

/** A root element of a feed below the declarations and comments, or the version of JSON Feed. */
function isFeed(start: string): boolean {
  const root = start.replace(/^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i, '')
  if (/^<(?:[\w.-]+:)?(?:rss|rdf|feed|channel)[\s>/]/i.test(root)) return true
  return /^\{/.test(root) && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start)
}

/** A head of fields, three of them known from mails. */
function isMail(start: string): boolean {
  const head = start.replace(/^From .*\r?\n/, '').split(/\r?\n\r?\n/, 1)[0]!
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line))
  const isHead = lines.every((line, i) => /^[!-9;-~]+[ \t]*:/.test(line) || (i > 2 && i === lines.length - 1))
  return isHead && lines.filter((line) => KNOWN.test(line)).length >= 3
}

const KNOWN =
  /^(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|content-type|reply-to|sender|list-id|dkim-signature|x-[\w-]+)[ \t]*:/i
