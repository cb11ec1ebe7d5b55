import { Lexer, Tokenizer, type Tokens } from 'marked'

/** A lexer of GitHub's Markdown. `labels` are those of footnotes that the text may refer to. */
export function lexerFor(labels: readonly string[] = []): Lexer {
  return new Lexer({
    gfm: true,
    tokenizer: new NewsTokenizer(),
    ...(labels.length && { extensions: references(labels) }),
  })
}

/** Stars between digits multiply: `2*3*4` has no emphasis. */
class NewsTokenizer extends Tokenizer {
  override emStrong(source: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    if (/\d$/.test(before) && /^\*+\d/.test(source)) return undefined
    const withoutProducts = masked.replace(/(?<=\d)\*+(?=\d)/g, (stars) => '+'.repeat(stars.length))
    return super.emStrong(source, withoutProducts, before)
  }
}

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
