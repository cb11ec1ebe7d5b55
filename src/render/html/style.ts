/** The one style sheet: a column of 68 characters, light and dark, from a phone to paper. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fffdfa; --ink: #1d2125; --quiet: #5c656e; --faint: #e4e2dc; --accent: #006a8a; --wash: #f3f1ec;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181b; --ink: #e4e6e8; --quiet: #9aa4ad; --faint: #333a40; --accent: #5cc3e6; --wash: #1d2226; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
}
main { max-width: 68ch; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem) 4rem; }
p, ul, ol, pre, table, figure, blockquote { margin: 0 0 1rem; }
p { text-wrap: pretty; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .75rem; text-wrap: balance; }

header { border-top: 4px solid var(--accent); padding-top: .75rem; margin-bottom: 1.75rem; }
header h1, header h2 { margin: 1.25rem 0 0; font-family: Charter, "Bitstream Charter", Georgia, Cambria, "Noto Serif", serif; font-weight: 700; }
header h1 { font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); line-height: 1.15; letter-spacing: -.01em; }
header h2 { font-size: clamp(1.5rem, 1.25rem + 1.2vw, 2rem); line-height: 1.2; }
.folio { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin: 0; font-size: .875rem; color: var(--quiet); }
.topic { color: var(--accent); font-weight: 700; letter-spacing: .06em; text-transform: uppercase; }
.dek { margin: .75rem 0 0; font-size: 1.1875rem; line-height: 1.45; color: var(--quiet); text-wrap: balance; }
.byline { margin: .75rem 0 0; font-size: .9375rem; color: var(--quiet); }
.excerpt header h1, .excerpt header h2 { font-size: 1.25rem; }

.picture { margin-bottom: 1.75rem; font-size: .875rem; line-height: 1.5; color: var(--quiet); }
.picture img { display: block; max-width: 100%; height: auto; margin-bottom: .5rem; border-radius: 4px; }
.picture .alt { margin: 0 0 .5rem; padding: 1.25rem 1rem; background: var(--wash); border-radius: 4px; text-align: center; }
.picture figcaption { margin: 0; }
.credit { font-style: italic; }
.lede { font-size: 1.1875rem; line-height: 1.55; margin-bottom: 1.75rem; }

section, aside { margin-bottom: 1.25rem; }
section > h2, section > h3, aside > h2, aside > h3 { margin: 0 0 .75rem; font-size: 1em; line-height: inherit; color: var(--accent); }
.run-in > h2, .run-in > h3, .run-in > :is(h2, h3) + p { display: inline; margin: 0; }
.run-in > :is(h2, h3) + p + * { margin-top: .75rem; }
section :is(h3, h4, h5, h6):not(:first-child) { margin: 1.25rem 0 .5rem; font-size: 1em; }
aside { padding: .875rem 1rem; background: var(--wash); border-radius: 4px; font-size: .9375rem; }
section > :last-child, aside > :last-child, li > :last-child, blockquote > :last-child { margin-bottom: 0; }

ul, ol { padding-inline-start: 1.5rem; }
li { margin-bottom: .5rem; padding-inline-start: .25rem; }
li > ul, li > ol { margin-top: .5rem; }
li::marker { color: var(--accent); }
.task { list-style: none; }
.task > input { margin-inline: -1.5rem .5rem; }
blockquote { padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); font-size: 1.0625em; font-style: italic; }
blockquote em { font-style: normal; }
.quote > blockquote { margin: 0; }
.quote > figcaption { padding: .25rem 0 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); }
.role { color: var(--quiet); }
:is(blockquote, .credit):is(:dir(rtl), :lang(zh), :lang(ja), :lang(ko)) { font-style: normal; }

.scroll { overflow-x: auto; margin-bottom: 1rem; }
table { border-collapse: collapse; margin: 0; font-size: .9375rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem 1.25rem .4rem 0; border-bottom: 1px solid var(--faint); text-align: start; vertical-align: top; overflow-wrap: normal; }
:is(th, td):last-child { padding-inline-end: 0; }
thead :is(th, td) { border-bottom: 2px solid var(--quiet); }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--wash); padding: .1em .3em; border-radius: 3px; }
pre { padding: .875rem 1rem; overflow-x: auto; background: var(--wash); border-radius: 4px; direction: ltr; text-align: left; }
pre code { padding: 0; background: none; font-size: 1em; }
.footnotes { margin-top: 1rem; font-size: .875rem; color: var(--quiet); }
sup { line-height: 0; }
hr { width: 6rem; margin: 2rem auto; border: 0; border-top: 1px solid var(--quiet); }

.links { list-style: none; padding: 0; margin: 1.75rem 0; font-weight: 700; }
.links li { padding: 0; }
.links li::after { content: " \\2192" / ""; color: var(--accent); }
.links:dir(rtl) li::after { content: " \\2190" / ""; }
footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid var(--faint); font-size: .875rem; color: var(--quiet); }
footer p { margin: 0 0 .5rem; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; margin: 0; }
.tags li { margin: 0; padding: .05rem .6rem; border: 1px solid var(--faint); border-radius: 1rem; }

.edition { margin: 0 0 1rem; font-size: 1rem; color: var(--quiet); }
nav { margin-bottom: 3rem; }
nav li { margin-bottom: .25rem; }
nav a:not(:hover) { text-decoration: none; }
article + article { margin-top: 4rem; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --faint: #bbb; --accent: #000; --wash: #fff; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  h1, h2, h3 { break-after: avoid; }
  li, blockquote, tr, figure { break-inside: avoid; }
  article + article { break-before: page; margin: 0; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
}
`
