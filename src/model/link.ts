/** A url that a page may link to: http, https or mailto, in printable ASCII as OSC 8 and HTML want it; else undefined. */
export function linkable(url: string): string | undefined {
  if (!PLAIN.test(url) && !/^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}\p{Cs}]+$/iu.test(url)) return undefined
  return url.replace(UNSAFE, encodeURIComponent)
}

/** The address of an image for HTML and Markdown: http, https or the `cid:` of an attachment, or a path in percent-encoding. */
export function imageAddress(url: string): string | undefined {
  if (/^https?:/i.test(url)) return linkable(url)
  if (url.startsWith('cid:')) return url
  return isLocal(url) ? url.split('/').map(encodeURIComponent).join('/') : undefined
}

/** Whether an image is a file beside the brief: a relative path that stays in the folder of the brief. */
export function isLocal(url: string): boolean {
  return !/^[/\\]|[:\\\p{Cc}\p{Cs}]|(?:^|\/)\.\.(?:\/|$)/u.test(url)
}

/** Nearly every address; the properties of characters take V8 a millisecond to look up. */
const PLAIN = /^(?:https?:\/\/|mailto:)[!-~]+$/

/** What RFC 3986 has no place for. */
const UNSAFE = /(?:[^!-~]|["<>\\^`{|}])+/g
