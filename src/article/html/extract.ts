import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom/worker'
import { wordKeys } from './word-keys.ts'

/** The words that Readability takes for the article, in order. Where it finds none, those of the page's main element. */
export function extractOf(html: string): readonly string[] {
  const { document } = parseHTML(html)
  const main = document.querySelector('article') ?? document.querySelector('main,[role="main"]') ?? document.body
  const fallback = String(main?.innerHTML ?? '')
  return wordKeys(textOf(readable(document) ?? fallback))
}

/** Readability takes the document apart. A page on which it fails is one on which it found nothing. */
function readable(document: unknown): string | undefined {
  try {
    return new Readability(document as ConstructorParameters<typeof Readability>[0]).parse()?.content ?? undefined
  } catch {
    return undefined
  }
}

/** The text of HTML, a space at the edge of each element that is no part of a sentence. */
function textOf(html: string): string {
  let text = ''
  const space = (name: string) => {
    if (!INLINE.test(name)) text += ' '
  }
  const parser = new Parser(
    { ontext: (data) => void (text += data), onopentagname: space, onclosetag: space },
    { decodeEntities: true },
  )
  parser.end(html)
  return text
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|strike|sub|sup|time|u|var)$/
