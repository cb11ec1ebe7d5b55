import { direction } from './direction.ts'
import { digestStyle } from './digest-style.ts'
import { attributes, escaped } from './escape.ts'
import { style } from './style.ts'

/** The begin of a page that needs nothing else: one inline style sheet, no script, nothing from outside but the images of the briefs (its policy forbids the rest). */
export function documentHead(title: string, lang: string, hasMasthead: boolean): string {
  return `<!doctype html>
<html${attributes({ lang, dir: direction(lang) })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${style}${hasMasthead ? digestStyle : ''}</style>
</head>
<body>
<main>
`
}

export const documentEnd = `</main>
</body>
</html>
`

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src *; base-uri 'none'; form-action 'none'"
