/** Whether code in a language, as a fence names it, is highlighted. */
export function isHighlighted(language: string | undefined): language is string {
  return LANGUAGES.has(language?.toLowerCase() ?? '')
}

/** The names and other names of the languages that `highlight.ts` registers. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  `bash sh zsh · c h · cpp cc c++ h++ hpp hh hxx cxx · csharp cs c# · css · diff patch · go golang · java jsp
  javascript js jsx mjs cjs · json · php php3 php4 php5 php6 php7 php8 · python py gyp ipython · r
  ruby rb gemspec podspec thor irb · rust rs · shell console · sql · swift · typescript ts tsx
  xml html xhtml rss atom xjb xsd xsl plist wsf svg · yaml yml`.split(/[\s·]+/),
)
