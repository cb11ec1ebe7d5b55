import type { Bar, Chart } from '../page/item.ts'
import { attributes, escaped } from './escape.ts'

/** A chart as a table; the bar is a picture of the share beside it. */
export function chart({ title, columns, bars, rest }: Chart): string {
  const hasBefore = bars.some(({ before }) => before)
  const numbers = ['Quotes', 'Share', ...(hasBefore ? ['Before'] : [])].map((text) => heading(text, 'right'))
  return [
    '<section class="group chart">',
    `<h2>${escaped(title)}</h2>`,
    '<table>',
    `<thead>\n<tr>${heading(columns.name)}<td></td>${numbers.join('')}</tr>\n</thead>`,
    `<tbody>\n${bars.map((bar) => row(bar, hasBefore)).join('\n')}\n</tbody>`,
    '</table>',
    ...(rest ? [`<p class="count">${escaped(rest)}</p>`] : []),
    '</section>',
  ].join('\n')
}

function heading(text: string, side?: 'right'): string {
  return `<th${attributes({ scope: 'col', class: side })}>${escaped(text)}</th>`
}

function row({ name, detail, part, quotes, share, before }: Bar, hasBefore: boolean): string {
  const bar = `<span${attributes({ style: `width: ${Math.round(part * 100)}%` })}></span>`
  const about = detail && `<br><span class="count">${escaped(detail)}</span>`
  const values = [String(quotes), share, ...(hasBefore ? [before] : [])]
  const cells = values.map((value) => `<td class="right">${escaped(value)}</td>`).join('')
  return `<tr><th scope="row">${escaped(name)}${about}</th><td class="bar">${bar}</td>${cells}</tr>`
}
