/** A url that a page may link to: http, https or mailto, in printable ASCII as OSC 8 and HTML want it; else undefined. */
export function linkable(url: string): string | undefined {
  if (!/^(?:https?:\/\/|mailto:)[^\s\p{Cc}\p{Cf}\p{Cs}]+$/iu.test(url)) return undefined
  return url.replace(UNSAFE, encodeURIComponent)
}

/** What RFC 3986 has no place for. */
const UNSAFE = /(?:[^!-~]|["<>\\^`{|}])+/g
