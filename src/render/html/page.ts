import { direction } from './direction.ts'
import { attributes, escaped } from './escape.ts'
import { style } from './style.ts'

/** A whole page that needs nothing else: one inline style sheet, no script, no outside resource (its policy forbids them). */
export function page(title: string, lang: string, body: readonly string[], more = ''): string {
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
${style}${more}</style>
</head>
<body>
<main>
${body.filter(Boolean).join('\n')}
</main>
</body>
</html>
`
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
