import { dateIn } from '../article/dates.ts'

/**
 * The date of a mail or of an entry, as the format of briefs writes it: `2022-01-27` or `2022-01-27T18:05:00+03:00`. Reads
 * RFC 5322 (and its obsolete zones), RFC 3339, W3C-DTF, the form of C's asctime, and days in some languages. Undefined for
 * anything else.
 */
export function dateOf(text: string): string | undefined {
  const line = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return isoDate(line) ?? mailDate(line) ?? asctimeDate(line) ?? dateIn(line)?.date
}

const TIME = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?`
const ZONE = String.raw`\s*([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}|[A-Z]{1,5})?`

/** `2003-12-31T10:14:55.7+01:00`, `20031231`, `2003-12`, `2003-365`. A month or a year is its first day. */
function isoDate(line: string): string | undefined {
  const form = new RegExp(String.raw`^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ]+${TIME}${ZONE})?$`, 'i')
  const [all, year = '', month = '01', day = '01', ...time] = form.exec(line) ?? []
  if (all) return stamp({ year, month, day }, time)
  const [, of = '', ordinal = ''] = /^(\d{4})-?(\d{3})$/.exec(line) ?? []
  if (!ordinal || Number(ordinal) < 1 || Number(ordinal) > 366) return undefined
  return new Date(Date.UTC(Number(of), 0, Number(ordinal))).toISOString().slice(0, 10)
}

/** `Thu, 27 Jan 2022 18:05:00 +0300`, also without the weekday, the time or the century, and with the month first. */
function mailDate(line: string): string | undefined {
  const rest = line.replace(/^\p{L}{2,10}\.?,?\s*(?=[\d\p{L}])(?<=[,\s.])/u, '')
  const dayFirst = new RegExp(
    String.raw`^(\d{1,2})[\s-]+(\p{L}{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?${TIME}${ZONE})?$`,
    'iu',
  )
  const monthFirst = new RegExp(
    String.raw`^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?${TIME}${ZONE})?$`,
    'iu',
  )
  const [first, day = '', name = '', year = '', ...time] = dayFirst.exec(rest) ?? []
  if (first) return stamp({ year: century(year), month: monthOf(name), day }, time)
  const [second, named = '', date = '', of = '', ...clock] = monthFirst.exec(rest) ?? []
  return second ? stamp({ year: century(of), month: monthOf(named), day: date }, clock) : undefined
}

/** `Thu Jan 27 18:05:00 2022`, with a zone before or behind the year. */
function asctimeDate(line: string): string | undefined {
  const form = new RegExp(
    String.raw`^[a-z]{3},? ([a-z]{3}) (\d{1,2}) ${TIME}(?: ([A-Z]{1,5}|[+-]\d{4}))? (\d{4})${ZONE}$`,
    'i',
  )
  const [all, name = '', day = '', hour, minute, second, before, year = '', behind] = form.exec(line) ?? []
  return all ? stamp({ year, month: monthOf(name), day }, [hour, minute, second, before ?? behind]) : undefined
}

/** RFC 5322, section 4.3: 00 to 49 are of this century. */
function century(year: string): string {
  if (year.length > 2) return year
  return `${Number(year) < 50 ? 20 : 19}${year.padStart(2, '0')}`
}

function monthOf(name: string): string {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return at < 0 ? '' : String(at + 1).padStart(2, '0')
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

interface Day {
  readonly year: string
  readonly month: string
  readonly day: string
}

/** A day that exists, with its time if that exists: 24:00 and a leap second are cut to the last second. */
function stamp(
  { year, month, day }: Day,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | undefined {
  const date = `${year}-${month}-${day.padStart(2, '0')}`
  const instant = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return undefined
  if (hour === undefined || minute === undefined) return date
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date
  const parts = [hour, minute, ...(second === undefined ? [] : [String(Math.min(Number(second), 59))])]
  return `${date}T${parts.map((part) => part.padStart(2, '0')).join(':')}${offsetOf(zone)}`
}

/** `Z`, `+03:00`; empty for a zone that is unknown or has several meanings. */
function offsetOf(zone = ''): string {
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? []
  if (!sign) return ZONES[zone.toUpperCase()] ?? ''
  if (Number(hours) > 14 || Number(minutes) > 59) return ''
  return Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/** RFC 822, section 5, and zones of Europe and Asia whose names are used for one offset only. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WET: 'Z',
  WEST: '+01:00',
  CET: '+01:00',
  MET: '+01:00',
  CEST: '+02:00',
  MEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
}
