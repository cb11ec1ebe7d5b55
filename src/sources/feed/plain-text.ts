import { Parser } from 'htmlparser2'
import { lineOf } from '../line.ts'

/** HTML as a line of plain text. */
export function plainText(html: string): string {
  let text = ''
  const parser = new Parser(
    {
      ontext: (data) => void (text += data),
      onopentag: (name) => void (text += BREAKS.test(name) ? ' ' : ''),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return lineOf(text)
}

const BREAKS = /^(?:br|p|div|li)$/
