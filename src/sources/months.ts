import { once } from '../model/once.ts'

/** `01` to `12` for the name of a month, or its beginning, in English and other languages; empty for any other word. */
export function monthOf(name: string): string {
  const word = bare(name)
  const english = ENGLISH.indexOf(word.slice(0, 3))
  if (english >= 0) return number(english)
  const found = [...others()].filter(([month]) => month === word || (word.length > 2 && month.startsWith(word)))
  const months = new Set(found.map(([, month]) => month))
  // The beginnings of two months may be the same.
  return months.size === 1 ? number([...months][0]!) : ''
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Languages that newsrooms write feeds in; Intl knows the names of their months. */
const LANGUAGES = 'bg cs da de el es et fi fr hr hu id it lt lv nb nl pl pt ro ru sk sl sr sv tr uk'.split(' ')

const others = once((): ReadonlyMap<string, number> => {
  const names = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const form of ['long', 'short'] as const) {
      // Beside a day, some languages use another case.
      for (const options of [{ month: form }, { month: form, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
        for (let month = 0; month < 12; month++) {
          const parts = format.formatToParts(Date.UTC(2021, month, 10))
          const name = bare(parts.find(({ type }) => type === 'month')?.value ?? '')
          if (/\p{L}/u.test(name) && !names.has(name)) names.set(name, month)
        }
      }
    }
  return names
})

function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
}

function number(month: number): string {
  return String(month + 1).padStart(2, '0')
}
