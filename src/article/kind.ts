/** The kinds of sources that are read. */
export const kinds = ['text', 'html', 'markdown'] as const

export type SourceKind = (typeof kinds)[number]

/** The kind of a source: by the start of its text, by the ending of its name, by the Markdown in it. */
export function kindOf(text: string, name = ''): SourceKind {
  const start = text.slice(0, 2000)
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p|table|main|meta|title|section|h1)\b/i.test(
      start,
    )
  )
    return 'html'
  if (/\.x?html?$/i.test(name)) return 'html'
  if (/\.(?:md|markdown|mkd)$/i.test(name)) return 'markdown'
  if (/\.te?xt$/i.test(name)) return 'text'
  return isMarkdown(text) ? 'markdown' : 'text'
}

/** Front matter, a heading, bold words or a link: marks that plain text does not have. */
function isMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000)
  if (/^---\n[\s\S]{0,4000}?\n(?:---|\.\.\.)\n/.test(start) && /^[\w-]+:/m.test(start)) return true
  const marks = [
    /^#{1,6} \S/m,
    /(?:^|\s)\*\*\S[^*\n]*\*\*/m,
    /\[[^\]\n]+\]\((?:https?:|mailto:)[^)\s]+\)/,
    /^!\[[^\]\n]*\]\(/m,
  ]
  return marks.some((mark) => mark.test(start))
}
