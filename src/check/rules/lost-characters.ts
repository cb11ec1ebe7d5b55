import { once } from '../../model/once.ts'
import { proseIn } from '../markdown-code.ts'
import type { Rule } from '../rule.ts'
import { unquoted } from '../unquoted.ts'

/** What goes wrong when text is pasted, with what belongs there if that is certain. */
const LOST: readonly (readonly [pattern: RegExp, what: string, to?: (found: string) => string | undefined])[] = [
  [/\[email(?:\s|&#160;| )protected\]/i, 'write the address, or remove it: a web page hid it'],
  [/�/, 'restore the character that was lost here'],
  [/[ÂÃâ][\u0080-\u00bf€™œ˜šž“”‘’–—…‚„†‡‰‹›Ÿ¡-¿]{1,2}/, 'restore this character, which was read as Latin-1', decoded],
  [/\b(?:[A-Z]\. )+[A-Z]\.(?= (?:[a-z]|[A-Z][a-z]{3}))/, 'remove the spaces in this abbreviation', joinedInitials],
]

export const lostCharacters: Rule = {
  name: 'lost-characters',
  severity: 'warning',
  summary: 'text has no damaged characters such as â€™, U. S. or [email protected]',
  about:
    'Such text comes from pasting. brief check --fix repairs damaged characters and "U. S." where only one reading is possible. Quoted words and code are not judged.',
  bad: `headline: Saltmere keeps its night ferry
lede: The boardâ€™s vote was close, and the boat stays for another year.
`,
  good: `headline: Saltmere keeps its night ferry
lede: The board’s vote was close, and the boat stays for another year.
`,
  check(subject) {
    const prose = once(() => proseIn(subject.story))
    return subject.passages.flatMap((passage) => {
      const all = unquoted(passage, subject)
      if (!LOST.some(([pattern]) => pattern.test(all))) return []
      const text = unquoted(prose().get(passage.path) ?? passage, subject)
      return LOST.flatMap(([pattern, message, to]) => {
        const [found] = pattern.exec(text) ?? []
        if (!found) return []
        const right = to?.(found)
        return [
          {
            message: right ? `${message}: "${right}"` : message,
            words: wordAround(text, found),
            ...(right && { fix: { from: found, to: right, part: 'text' } }),
          },
        ]
      })
    })
  },
}

/** `U. S.` is an abbreviation; `Lewis C. S.` may be a name, so only single letters that stand alone count. */
function joinedInitials(found: string): string {
  return found.replaceAll(' ', '')
}

/** The text whose UTF-8 bytes were read as Windows-1252; undefined if it is not certain. */
function decoded(found: string): string | undefined {
  const bytes = [...found].map((one) => WINDOWS.get(one) ?? one.charCodeAt(0))
  if (bytes.some((byte) => byte > 0xff)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

const WINDOWS = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((one, i) => [
    one,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][i]!,
  ]),
)

function wordAround(text: string, found: string): string {
  const at = text.indexOf(found)
  const before = /\S*$/.exec(text.slice(0, at))![0]
  const after = /^\S*/.exec(text.slice(at + found.length))![0]
  return before + found + after
}
