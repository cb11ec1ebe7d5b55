/** A brief's date for readers: `Jan 27, 2022`, or `2022-01-27` in a brief that is not in English. */
export function dayText(date: string, lang = 'en'): string {
  const [day, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []
  if (!day) return date
  const name = MONTHS[Number(month) - 1]
  return name && english(lang) ? `${name} ${Number(dayOfMonth)}, ${year}` : day
}

/** A month for readers: `Jan 2022` for `2022-01`. */
export function monthText(month: string): string {
  const name = MONTHS[Number(month.slice(5)) - 1]
  return name ? `${name} ${month.slice(0, 4)}` : month
}

/** Whether words that the page adds ("By", "Source") are in the language of the brief. */
export function english(lang = 'en'): boolean {
  return /^en\b/i.test(lang)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
