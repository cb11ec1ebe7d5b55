/** More words than this are named by their first and last words. */
const LONG = 12
const ENDS = 5

/**
 * A text fragment (WICG "URL Fragment Text Directives") that opens a page at some words:
 * `:~:text=[before-,]first words[,last words][,-after]`. `before` and `after` tell which of several equal places is meant.
 */
export function textFragment(words: string, { before = '', after = '' } = {}): string {
  const all = words.trim().split(/\s+/)
  const ends = all.length > LONG ? [all.slice(0, ENDS).join(' '), all.slice(-ENDS).join(' ')] : [all.join(' ')]
  const terms = [
    ...(before ? [`${encoded(before)}-`] : []),
    ...ends.map(encoded),
    ...(after ? [`-${encoded(after)}`] : []),
  ]
  return `:~:text=${terms.join(',')}`
}

/** A dash and a comma separate the terms of a directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
