// The part of highlight.js that is used here. Its own types need those of a browser.

declare module 'highlight.js/lib/core.js' {
  const hljs: {
    registerLanguage(name: string, grammar: unknown): void
    getLanguage(name: string): { readonly aliases?: readonly string[] } | undefined
    /** The code as HTML. */
    highlight(code: string, options: { language: string; ignoreIllegals: boolean }): { readonly value: string }
  }
  export default hljs
}

declare module 'highlight.js/lib/languages/*' {
  const grammar: unknown
  export default grammar
}
