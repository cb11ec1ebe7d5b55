import { Parser } from 'htmlparser2'
import { lineOf } from '../line.ts'

/** HTML as a line of plain text. */
export function plainText(html: string): string {
  let text = ''
  let hidden = 0
  const parser = new Parser(
    {
      ontext: (data) => void (text += hidden ? '' : data),
      onopentag(name) {
        if (HIDDEN.test(name)) hidden++
        if (BREAKS.test(name)) text += ' '
      },
      onclosetag: (name) => void (hidden -= HIDDEN.test(name) ? 1 : 0),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return lineOf(text)
}

const HIDDEN = /^(?:script|style|object|iframe)$/
const BREAKS = /^(?:br|p|div|li)$/
