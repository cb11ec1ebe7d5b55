// Draws what brief prints as an SVG, on dark and on light: `brief show --color=always --width 76 | node test/bench/picture.mjs > page.svg`
import { readFileSync } from 'node:fs'

const CELL = { width: 8.43, height: 20 }
const PADDING = 22

function picture(printed) {
  const lines = printed
    .replace(/\x1b\]8;;[^\x1b]*\x1b\\/g, '')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')
    .map(runsOf)
  const columns = Math.max(
    ...lines.map((runs) => runs.reduce((most, { column, text }) => Math.max(most, column + cells(text)), 0)),
  )
  const width = Math.round(columns * CELL.width + 2 * PADDING)
  const height = lines.length * CELL.height + 2 * PADDING
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A brief in a terminal">`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${width}" height="${height}" rx="10"/>`,
    ...lines.flatMap((runs, row) => runs.filter(({ text }) => text.trim()).map((run) => drawn(run, row))),
    '</svg>\n',
  ].join('\n')
}

const STYLE = `
.paper{fill:#181921} text{fill:#d6d9e0;font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}
.accent{fill:#0087af} rect.accent{stroke:none} .bold{font-weight:700} .dim{opacity:.62} .italic{font-style:italic}
.underline{text-decoration:underline} .strike{text-decoration:line-through} rect.text{fill:#d6d9e0}
@media (prefers-color-scheme:light){.paper{fill:#fcfbf7} text,rect.text{fill:#26282e} .accent{fill:#0087af}}
`

/** The attributes that brief's own pages use. */
const ON = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 9: 'strike', 36: 'accent', '38;5;31': 'accent' }
const OFF = { 22: ['bold', 'dim'], 23: ['italic'], 24: ['underline'], 29: ['strike'], 39: ['accent'] }

function runsOf(line) {
  const classes = new Set()
  let column = 0
  return line.split(/(\x1b\[[\d;]*m)/).flatMap((part, i) => {
    if (i % 2 === 0) {
      const run = { column, text: part, classes: [...classes] }
      column += cells(part)
      return part ? [run] : []
    }
    const code = part.slice(2, -1)
    if (ON[code]) classes.add(ON[code])
    for (const name of OFF[code] ?? []) classes.delete(name)
    return []
  })
}

/** Rules and bars are drawn as shapes, for no font joins them. */
function drawn({ column, text, classes }, row) {
  const lead = text.length - text.trimStart().length
  const shown = text.trim()
  const x = PADDING + (column + lead) * CELL.width
  const y = PADDING + row * CELL.height
  const names = classes.join(' ')
  if (/^[━─]+$/.test(shown)) return rect(x, y + 9, cells(shown) * CELL.width, shown[0] === '━' ? 2 : 1, names)
  if (/^[▏▎]/.test(shown)) {
    const rest = shown.slice(1)
    const bar = rect(x, y, shown[0] === '▏' ? 1 : 3, CELL.height, names)
    return rest.trim() ? `${bar}\n${drawn({ column: column + lead + 1, text: rest, classes }, row)}` : bar
  }
  const length = (cells(shown) * CELL.width).toFixed(1)
  return `<text class="${names}" x="${x.toFixed(1)}" y="${y + 15}" textLength="${length}">${escaped(shown)}</text>`
}

function rect(x, y, width, height, names) {
  return `<rect class="${names || 'text'}" x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${height}"/>`
}

function escaped(text) {
  return text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark])
}

/** Near enough for a picture. */
function cells(text) {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]|\p{Emoji_Presentation}/u.test(character)
        ? 2
        : 1),
    0,
  )
}

process.stdout.write(picture(readFileSync(0, 'utf8')))
