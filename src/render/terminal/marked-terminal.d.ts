declare module 'marked-terminal' {
  type Renderer = (this: Renderers, token: object) => string

  interface Renderers {
    readonly options: object
    readonly parser: { parseInline(tokens: string): string }
  }

  /** A marked extension; here only its renderers are called, with tokens of our own. */
  export function markedTerminal(options: object): { readonly renderer: { readonly [kind: string]: Renderer } }
}
