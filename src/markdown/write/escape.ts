/**
 * Characters with a backslash before each that Markdown would take for its own, and no others: `2 * 3`, `snake_case`,
 * `[sic]`, `R&D` and `~40` stay as they are.
 */
export function escaped(text: string, before: string, after: string, inLink: boolean): string {
  const around = (start: number, end: number) =>
    [start ? text.charAt(start - 1) : before, end < text.length ? text.charAt(end) : after] as const

  return text.replace(SPECIAL, (found: string, start: number) => {
    const end = start + found.length
    const [left, right] = around(start, end)
    switch (found[0]) {
      case '*':
        return (/\s/.test(left) && /\s/.test(right)) || (/\d/.test(left) && /\d/.test(right)) ? found : slashed(found)
      case '_':
        return ALNUM.test(left) && ALNUM.test(right) ? found : slashed(found)
      case '~':
        return found.length === 1 && /^ ?$/.test(left) && end < text.length && ALNUM.test(right)
          ? found
          : slashed(found)
      case '\\':
        return end < text.length && /^[\p{L}\p{N}]/u.test(right) ? found : slashed(found)
      case '[':
        return inLink || /^\[[ xX^]/.test(text.slice(start, start + 2)) ? slashed(found) : found
      case ']':
        return inLink || /[([:]/.test(right) || !right ? slashed(found) : found
      case '&':
        return /^&#?[a-z\d]+;/i.test(text.slice(start, start + 40)) ? slashed(found) : found
      case ':':
        return /^:\/\//.test(text.slice(start, start + 3)) ? slashed(found) : found
      case '@':
        return /[\w.+-]/.test(left) && ALNUM.test(right) ? slashed(found) : found
      case '.':
        return /www$/i.test(text.slice(Math.max(start - 3, 0), start)) ? slashed(found) : found
      default:
        return slashed(found)
    }
  })
}

/** A line of a paragraph that must not start a heading, a list, a quotation, a rule or a table. */
export function lineStart(line: string): string {
  const number = /^(\d{1,9})[.)](?=\s|$)/.exec(line)?.[1]
  if (number) return `${number}\\${line.slice(number.length)}`
  return /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:[-=] *)+$|[|:-][\s|:-]*$)/.test(line) ? `\\${line}` : line
}

const SPECIAL = /[*_`\\[\]<&]|!(?=\[)|~+|:(?=\/\/)|\.|@/g
const ALNUM = /[\p{L}\p{N}]/u

function slashed(text: string): string {
  return text.replace(/./gs, '\\$&')
}
