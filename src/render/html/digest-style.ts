/** What a digest adds to the style sheet of every page. */
export const digestStyle = `.masthead { margin-bottom: 2rem; }
.masthead h1 { margin: .5rem 0 .25rem; }
.sponsor { font-size: .875rem; color: var(--quiet); }
.outro { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--quiet); }
.group { margin: 3.5rem 0 0; }
.group > h2 { margin: 0 0 2rem; padding-top: .5rem; border-top: 1px solid var(--quiet); font-size: .875rem; letter-spacing: .06em; text-transform: uppercase; }
.group header, .digested header { border: 0; padding: 0; margin-bottom: 1rem; }
.group header h3, .digested header h2 { margin: 0; font-family: Charter, "Bitstream Charter", Georgia, Cambria, "Noto Serif", serif; font-size: clamp(1.375rem, 1.2rem + .8vw, 1.75rem); line-height: 1.2; }
.number { color: var(--accent); font-variant-numeric: tabular-nums; }
.group header .folio { justify-content: start; margin-bottom: .375rem; }
header a { color: inherit; text-decoration-color: var(--accent); }
.digested.bare header :is(h2, h3) { font-size: 1.125rem; }
.digested.bare + .digested.bare { margin-top: 1.5rem; }
.group .lede, .digested .lede { font-size: inherit; line-height: inherit; margin-bottom: 1rem; }
.group section h4 { margin: 0 0 .75rem; font-size: 1em; color: var(--accent); }
.group .run-in > h4, .group .run-in > h4 + p { display: inline; margin: 0; }
.group .run-in > h4 + p + * { margin-top: .75rem; }
.group article + article, .digested + .digested { margin-top: 2.5rem; }
.people ol { padding: 0; list-style: none; }
.people li { padding: 0; }
.count { color: var(--quiet); }
.chart table { width: 100%; margin-bottom: 1rem; }
.chart :is(th, td) { padding-inline-end: .75rem; }
.chart tbody th { width: 45%; font-weight: 600; }
.chart tbody .count { font-weight: 400; }
.chart .bar { width: 30%; }
.chart .bar > span { display: block; min-width: 2px; height: .75rem; background: var(--accent); border-radius: 2px; }
`
