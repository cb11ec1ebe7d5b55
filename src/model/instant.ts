/**
 * The instant of a date as a brief has it, as `2022-01-27T15:05:00Z`: a day is its midnight in UTC, and so is a timestamp
 * without a zone meant. Undefined without a date.
 */
export function instantOf(date: string | undefined): string | undefined {
  const [, day, time = '00:00', zone = 'Z'] = TIMESTAMP.exec(date ?? '') ?? []
  if (!day) return undefined
  const instant = new Date(`${day}T${time}${offset(zone)}`)
  return Number.isNaN(instant.getTime()) ? `${day}T00:00:00Z` : instant.toISOString().replace(/\.\d+Z$/, 'Z')
}

const TIMESTAMP = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?([Zz]|[+-]\d\d(?::?\d\d)?)?)?/

/** `+03`, `+0300` and `+03:00` are the same. */
function offset(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? []
  return hours ? `${hours}:${minutes}` : 'Z'
}
