/**
 * HTML of our own with each tag's style in the tag, where mail readers want it; a class overrules its tag. The classes that
 * are left only say which colours of a tag are others in the dark.
 */
export function styled(html: string): string {
  return html
    .replace(TAG, (_, name: string, rest: string) => {
      const css = merged([STYLES[name], ...classesIn(rest).map((each) => STYLES[`.${each}`])].join(' '))
      const dark = darkClasses(css).join(' ')
      const added = `${css && ` style="${css}"`}${dark && ` class="${dark}"`}`
      return `<${TAGS[name] ?? name}${ATTRIBUTES[name] ?? ''}${added}${rest.replace(CLASS, '')}>`
    })
    .replace(/<\/([a-z]+)>/g, (whole, name: string) => (TAGS[name] ? `</${TAGS[name]}>` : whole))
}

/** A message is one landmark, and Outlook knows none of these. */
const TAGS: Readonly<Record<string, string>> = {
  section: 'div',
  aside: 'div',
  footer: 'div',
  figure: 'div',
  figcaption: 'div',
}

/** Outlook shows a picture as wide as this attribute says, whatever its style; 608 is the column without its padding. */
const ATTRIBUTES: Readonly<Record<string, string>> = { img: ' width="608"' }

/** Each property once, as the last that names it says. */
function merged(css: string): string {
  const properties = css.matchAll(/([a-z-]+): ([^;]+);/g)
  const values = new Map([...properties].map(([, property, value]) => [property, value]))
  return [...values].map(([property, value]) => `${property}: ${value};`).join(' ')
}

/** Every `<` of a brief's own is `&lt;`, and every `>` of an attribute `&gt;`: these are our tags. */
const TAG = /<([a-z][a-z\d]*)([^<>]*)>/g
const CLASS = / class="([^"]*)"/

function classesIn(attributes: string): readonly string[] {
  return CLASS.exec(attributes)?.[1]?.split(' ') ?? []
}

/** A colour, and what it is in the dark. */
const DARK: Readonly<Record<string, string>> = {
  '#ffffff': '#15181b',
  '#1d2125': '#e4e6e8',
  '#5c656e': '#9aa4ad',
  '#006a8a': '#5cc3e6',
  '#f3f1ec': '#1d2226',
  '#c9ced3': '#333a40',
  '#e4e2dc': '#333a40',
}

/** By the beginning of a property's name: how its classes begin, and the property that they set. */
const COLOURED = [
  { begins: 'color', letter: 'c', property: 'color' },
  { begins: 'background', letter: 'b', property: 'background' },
  { begins: 'border', letter: 'l', property: 'border-color' },
] as const

/** The classes of a style, such as `c-1d2125`. */
function darkClasses(css: string): string[] {
  const classes = [...css.matchAll(/([a-z-]+): ([^;]+);/g)].flatMap(([, property = '', value = '']) => {
    const colour = Object.keys(DARK).find((each) => value.includes(each))
    const kind = COLOURED.find(({ begins }) => property.startsWith(begins))
    return colour && kind ? [`${kind.letter}-${colour.slice(1)}`] : []
  })
  return [...new Set(classes)]
}

/** What a reader that keeps style sheets shows in the dark. */
export const darkStyle = `@media (prefers-color-scheme: dark) {
${Object.entries(DARK)
  .flatMap(([light, dark]) =>
    COLOURED.map(({ letter, property }) => `.${letter}-${light.slice(1)} { ${property}: ${dark} !important; }\n`),
  )
  .join('')}}
`

const SANS = `font-family: -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;`
const SERIF = `font-family: Charter, Georgia, Cambria, serif;`
const ACCENT = 'color: #006a8a;'
const QUIET = 'color: #5c656e;'

const STYLES: Readonly<Record<string, string>> = {
  body: 'margin: 0; padding: 0; background: #ffffff;',
  '.paper': 'background: #ffffff;',
  '.outer': 'padding: 0; border-bottom: 0;',
  '.column': 'margin: 0 auto; max-width: 640px;',
  '.text': 'padding: 24px 16px 40px; border-bottom: 0;',
  '.letter': `${SANS} font-size: 16px; line-height: 1.55; color: #1d2125; text-align: start;`,
  h1: `margin: 0 0 4px; padding-top: 12px; border-top: 4px solid #006a8a; ${SERIF} font-size: 30px; line-height: 1.2;`,
  h2: `margin: 36px 0 16px; padding-top: 8px; border-top: 1px solid #c9ced3; ${ACCENT} font-size: 14px; line-height: 1.4; letter-spacing: 1px; text-transform: uppercase;`,
  h3: 'margin: 16px 0 8px; font-size: 16px;',
  h4: 'margin: 16px 0 8px; font-size: 16px;',
  h5: 'margin: 16px 0 8px; font-size: 16px;',
  h6: 'margin: 16px 0 8px; font-size: 16px;',
  p: 'margin: 0 0 14px;',
  '.preview': 'display: none; max-height: 0; overflow: hidden; opacity: 0; mso-hide: all; font-size: 1px;',
  '.intro': 'margin: 0 0 14px; font-size: 17px;',
  '.footer': `margin: 36px 0 0; padding-top: 12px; border-top: 1px solid #c9ced3; ${QUIET} font-size: 14px;`,
  '.number': ACCENT,
  '.headline': `margin: 0 0 8px; padding: 0; border-top: 0; ${SERIF} font-size: 22px; line-height: 1.25; letter-spacing: 0; text-transform: none; color: #1d2125;`,
  '.sponsor': `margin: 0 0 14px; ${QUIET} font-size: 14px;`,
  '.outro': 'margin: 28px 0 0; padding-top: 14px; border-top: 1px solid #c9ced3;',
  '.dek': `margin: 0 0 8px; ${QUIET} font-size: 18px; line-height: 1.4;`,
  '.folio': `margin: 0 0 14px; ${QUIET} font-size: 14px;`,
  '.lede': 'font-size: 17px;',
  '.label': ACCENT,
  '.article': 'margin: 0 0 36px;',
  '.group': 'margin: 28px 0; width: auto; border-top: 1px solid #c9ced3;',
  a: ACCENT,
  ul: 'margin: 0 0 14px; padding-inline-start: 24px;',
  ol: 'margin: 0 0 14px; padding-inline-start: 28px;',
  li: 'margin: 0 0 6px;',
  '.task': 'list-style: none;',
  '.links': 'list-style: none; padding: 0; font-weight: bold;',
  blockquote: 'margin: 0; padding-inline-start: 14px; border-inline-start: 3px solid #006a8a; font-style: italic;',
  figure: 'margin: 0 0 14px;',
  figcaption: 'padding: 4px 0 0; font-size: 14px;',
  '.quote': 'margin: 0 0 14px;',
  '.role': QUIET,
  '.picture': `margin: 0 0 14px; ${QUIET} font-size: 14px;`,
  '.alt': 'margin: 0 0 4px; padding: 12px; background: #f3f1ec; text-align: center;',
  img: 'display: block; width: auto; max-width: 100%; height: auto;',
  '.credit': 'font-style: italic;',
  aside: 'margin: 0 0 14px; padding: 12px 14px; background: #f3f1ec; font-size: 15px;',
  '.source': `margin: 0 0 4px; ${QUIET} font-size: 14px;`,
  '.scroll': 'margin: 0 0 14px; overflow-x: auto;',
  table: 'border-collapse: collapse;',
  th: 'padding: 6px 18px 6px 0; border-bottom: 2px solid #5c656e; text-align: start; vertical-align: top;',
  td: 'padding: 6px 18px 6px 0; border-bottom: 1px solid #e4e2dc; text-align: start; vertical-align: top;',
  '.right': 'text-align: right;',
  '.center': 'text-align: center;',
  '.left': 'text-align: left;',
  pre: `margin: 0 0 14px; padding: 12px 14px; background: #f3f1ec; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 14px;`,
  hr: 'margin: 24px auto; width: 96px; border: 0; border-top: 1px solid #5c656e;',
}
