/** A date line's date as the format writes it: a day, or a day and time. */
export interface DateLine {
  readonly date: string
  readonly isUpdate: boolean
}

/** Reads a text that is nothing but a date. Undefined for anything else, and for a day that may be read two ways (`3/4/2022`). */
export function dateIn(text: string): DateLine | undefined {
  const [, prefix = '', rest = ''] = PREFIX.exec(text.trim()) ?? []
  const [, before = '', middle = '', after = ''] = TIME_AT_END.exec(rest) ?? TIME_FIRST.exec(rest) ?? []
  const day = dayOf((middle || rest).replace(WEEKDAY, '').trim())
  if (!day) return undefined
  const time = timeOf(before || after)
  if (time === undefined) return undefined
  return { date: day + time, isUpdate: UPDATED.test(prefix) }
}

const PREFIX =
  /^((?:(?:first |originally )?(?:published|posted)|(?:last )?(?:updated|modified)|publié|mis à jour|veröffentlicht|stand|aktualisiert|publicado|actualizado)?(?: on| at| le| am| el)?:?\s*)(.*)$/is
const UPDATED = /updat|modif|mis à|aktual|actual|stand/i

const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+/i

const CLOCK = String.raw`\d{1,2}(?:[:.]\d\d(?:\s*(?:[ap]\.?m\.?|uhr|h))?|\s*(?:[ap]\.?m\.?|uhr|h))(?:\s*\(?[A-Z]{2,4}\)?|\s*Z)?`
const TIME_AT_END = new RegExp(String.raw`^()(.*\d{4})(?:,| at| um| à| -| –| \||T)?\s*(${CLOCK})$`, 'i')
const TIME_FIRST = new RegExp(String.raw`^(${CLOCK})(?:,| on)?\s+(.*\d{4})()$`, 'i')

/** `T10:05`, with an offset where the zone's name has only one meaning; empty for no time; undefined for what is none. */
function timeOf(text: string): string | undefined {
  if (!text.trim()) return ''
  const [, hour = '', minute = '00', half = '', zone = ''] =
    /^(\d{1,2})(?:[:.](\d\d))?\s*([ap])?\.?(?:m\.?)?(?:\s*(?:uhr|h))?\s*\(?([A-Z]{1,4})?\)?$/i.exec(text.trim()) ?? []
  if (!hour) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  if (hours > 23 || Number(minute) > 59) return undefined
  return `T${String(hours).padStart(2, '0')}:${minute}${ZONES[zone.toUpperCase()] ?? ''}`
}

const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  CET: '+01:00',
  CEST: '+02:00',
}

function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const cjk = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/.exec(text)
  if (cjk) return day(cjk[1], cjk[2], cjk[3])
  const named = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  if (named) return day(named[3], month(named[1]), named[2])
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+)?(\d{4})$/u.exec(text)
  if (dayFirst) return day(dayFirst[3], month(dayFirst[2]), dayFirst[1])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return day(dotted[3], dotted[2], dotted[1])
  const [, first = '', second = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  if (Number(first) > 12) return day(year, second, first)
  return Number(second) > 12 || first === second ? day(year, first, second) : undefined
}

/** Of a day that exists. */
function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
): string | undefined {
  if (!year || !month || !date) return undefined
  const text = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? text : undefined
}

/** 1 to 12, by the name in English, German, French or Spanish. */
function month(name = ''): number | undefined {
  const word = name.toLowerCase()
  const at = MONTHS.findIndex((names) =>
    names.split(' ').some((each) => each === word || (word.length > 2 && each.startsWith(word))),
  )
  return at < 0 ? undefined : at + 1
}

const MONTHS = [
  'january januar janvier enero',
  'february februar février febrero',
  'march märz mars marzo',
  'april avril abril',
  'may mai mayo',
  'june juni juin junio',
  'july juli juillet julio',
  'august août agosto',
  'september septembre septiembre sept',
  'october oktober octobre octubre',
  'november novembre noviembre',
  'december dezember décembre diciembre',
]
