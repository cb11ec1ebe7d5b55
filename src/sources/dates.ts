import { dateIn } from '../article/dates.ts'
import { monthOf } from './months.ts'

/**
 * The date of a mail or of an entry, as the format of briefs writes it: `2022-01-27` or `2022-01-27T18:05:00+03:00`. Reads
 * RFC 5322 (and its obsolete zones), RFC 3339, W3C-DTF, the form of C's asctime, Unix time, and the names of months in many
 * languages. Undefined for anything else.
 */
export function dateOf(text: string): string | undefined {
  const line = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (const read of forms) {
    const date = read(line)
    if (date) return date
  }
  return dateIn(line)?.date
}

const forms = [isoDate, mailDate, yearFirstDate, asctimeDate, unixDate]

/** Hours, minutes, seconds and half of the day: four groups. */
const TIME = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?(?![a-z]))?`
/** One group. `GMT+1` is an offset, and what follows a zone (`EDT -0400`) says nothing more. */
const ZONE = String.raw`\s*(?:(?:GMT|UTC)(?=[+-]))?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}|[A-Z]{1,5})?(?:[\s/].*)?`

type Time = readonly (string | undefined)[]

/** `2003-12-31T10:14:55.7+01:00`, `20031231T101455Z`, `2003-12`, `2003-365`. A month or a year is its first day. */
function isoDate(line: string): string | undefined {
  const [all, year = '', month = '01', day = '01', ...time] = ISO.exec(line) ?? []
  if (all) return stamp({ year, month, day }, time)
  const [basic, date = '', clock = '', zone = ''] = /^(\d{8})T(\d{6})([A-Z+-].*)?$/i.exec(line) ?? []
  if (basic) return isoDate(`${date}T${clock.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3')}${zone}`)
  const [, of = '', ordinal = ''] = /^(\d{4})-?(\d{3})$/.exec(line) ?? []
  if (!ordinal || Number(ordinal) < 1 || Number(ordinal) > 366) return undefined
  return new Date(Date.UTC(Number(of), 0, Number(ordinal))).toISOString().slice(0, 10)
}

const ISO = new RegExp(String.raw`^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:T|[T ]+)${TIME}${ZONE})?$`, 'i')

/** `Thu, 27 Jan 2022 18:05:00 +0300`, also without the weekday, the time or the century, and with the month first. */
function mailDate(line: string): string | undefined {
  const rest = line.replace(/^\p{L}{2,12}\.?(?:,\s*|\s+)(?=[\d\p{L}])/u, '')
  const [first, day = '', name = '', year = '', ...time] = DAY_FIRST.exec(rest) ?? []
  if (first) return stamp({ year: century(year), month: monthOf(name), day }, time)
  for (const each of [rest, line]) {
    const [second, named = '', date = '', of = '', ...clock] = MONTH_FIRST.exec(each) ?? []
    if (second) return stamp({ year: century(of), month: monthOf(named), day: date }, clock)
  }
  return undefined
}

const AFTER_DAY = String.raw`(?:,?\s+(?:at\s+)?${TIME}${ZONE})?$`
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})\.?[\s-]+(\p{L}{3,12})\.?[\s-]+(\d{4}|\d{2})${AFTER_DAY}`, 'iu')
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4}|\d{2})${AFTER_DAY}`, 'iu')

/** `2004-július-13T9:15-05:00`, `2004년 05월 28일 오후 11:23:17` */
function yearFirstDate(line: string): string | undefined {
  const [named, year = '', name = '', day = '', ...time] = NAMED_MONTH.exec(line) ?? []
  if (named) return stamp({ year, month: monthOf(name), day }, time)
  const [, of = '', month = '', date = '', half = '', hour, minute, second, , zone] = EAST_ASIAN.exec(line) ?? []
  const isAfternoon = /오후|下午|午後/.test(half)
  return of
    ? stamp({ year: of, month: month.padStart(2, '0'), day: date }, [
        hour,
        minute,
        second,
        half && (isAfternoon ? 'p' : 'a'),
        zone,
      ])
    : undefined
}

const NAMED_MONTH = new RegExp(
  String.raw`^(\d{4})[-.\s]+(\p{L}{3,12})[-.\s]+(\d{1,2})(?:[T\s.]+${TIME}${ZONE})?$`,
  'iu',
)
const EAST_ASIAN = new RegExp(
  String.raw`^(\d{4})\s*[年년][-\s]*(\d{1,2})\s*[月월][-\s]*(\d{1,2})\s*[日일][-\s]*(오전|오후|上午|下午|午前|午後)?\s*(?:${TIME}${ZONE})?$`,
  'iu',
)

/** `Thu Jan 27 18:05:00 2022`, with a zone before or behind the year. */
function asctimeDate(line: string): string | undefined {
  const [all, name = '', day = '', hour, minute, second, half, before, year = '', behind] = ASCTIME.exec(line) ?? []
  return all ? stamp({ year, month: monthOf(name), day }, [hour, minute, second, half, before ?? behind]) : undefined
}

const ASCTIME = new RegExp(
  String.raw`^\p{L}{2,12},? (\p{L}{3,12}) (\d{1,2}) ${TIME}(?: ([A-Z]{1,5}|[+-]\d{4}))? (\d{4})${ZONE}$`,
  'iu',
)

/** Seconds or milliseconds since 1970. */
function unixDate(line: string): string | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(line)) return undefined
  const date = new Date(Number(line) * (line.length > 10 ? 1 : 1000))
  return date.toISOString().replace(/\.\d+/, '')
}

/** RFC 5322, section 4.3: 00 to 49 are of this century. */
function century(year: string): string {
  if (year.length > 2) return year
  return `${Number(year) < 50 ? 20 : 19}${year.padStart(2, '0')}`
}

interface Day {
  readonly year: string
  readonly month: string
  readonly day: string
}

/** A day that exists, with its time if that exists; a leap second is cut. */
function stamp({ year, month, day }: Day, [hour, minute, second, half, zone]: Time): string | undefined {
  const date = `${year}-${month}-${day.padStart(2, '0')}`
  const instant = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) return undefined
  if (hour === undefined || minute === undefined) return date
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date
  const parts = [hours, minute, ...(second === undefined ? [] : [Math.min(Number(second), 59)])]
  return `${date}T${parts.map((part) => String(part).padStart(2, '0')).join(':')}${offsetOf(zone)}`
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
