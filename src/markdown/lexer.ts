import { Lexer, Tokenizer, type Tokens } from 'marked'

/** A lexer of GitHub's Markdown. `labels` are those of footnotes that the text may refer to. */
export function lexerFor(labels: readonly string[] = []): Lexer {
  return new Lexer({
    gfm: true,
    tokenizer: new QuickTokenizer(),
    ...(labels.length && { extensions: references(labels) }),
  })
}

/** Stars between digits multiply: `2*3*4` has no emphasis. */
export class NewsTokenizer extends Tokenizer {
  override emStrong(source: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    if (/\d$/.test(before) && /^\*+\d/.test(source)) return undefined
    const withoutProducts = masked.replace(/(?<=\d)\*+(?=\d)/g, (stars) => '+'.repeat(stars.length))
    return super.emStrong(source, withoutProducts, before)
  }
}

/**
 * V8 compiles a regular expression when it is first used, and some of marked's take ten milliseconds or more. So each is
 * used only on a text that starts like a match of it; test/markdown/lexer.test.ts compares the tokens.
 */
class QuickTokenizer extends NewsTokenizer {
  override html(source: string): Tokens.HTML | undefined {
    return /^ {0,3}</.test(source) ? super.html(source) : undefined
  }

  override tag(source: string): Tokens.Tag | undefined {
    return source.startsWith('<') ? super.tag(source) : undefined
  }

  override def(source: string): Tokens.Def | undefined {
    return /^ {0,3}\[/.test(source) ? super.def(source) : undefined
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return /^ {0,3}>/.test(source) ? super.blockquote(source) : undefined
  }

  override table(source: string): Tokens.Table | undefined {
    return /^[^\n]*\n {0,3}[|:-]/.test(source) ? super.table(source) : undefined
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return /\n {0,3}[=-]/.test(source) ? super.lheading(source) : undefined
  }

  override paragraph(source: string): Tokens.Paragraph | undefined {
    const text = PLAIN_PARAGRAPH.exec(source)?.[0]
    if (text === undefined) return super.paragraph(source)
    return { type: 'paragraph', raw: text, text, tokens: this.lexer.inline(text) }
  }
}

/** Up to an empty line, without a line that starts like another block. A table could start with any line, but not end it. */
const PLAIN_PARAGRAPH = /^[^\n]+(?:\n[^\s\d#>+*_`~<|:=-][^\n]*)*(?=\n\n|\n?$)/

/** `[^1]`, if there is such a footnote. */
function references(labels: readonly string[]) {
  const tokenizer = (source: string) => {
    const [raw, label] = /^\[\^([^\]\s]+)\]/.exec(source) ?? []
    return raw && label && labels.includes(label) ? { type: 'reference', raw, label } : undefined
  }
  return {
    renderers: {},
    childTokens: {},
    inline: [tokenizer],
    startInline: [(source: string) => source.indexOf('[^')],
  }
}
