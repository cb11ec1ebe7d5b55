import type { Count, Days, ShareOfVoice, Slice, SpeakerKind, Voice } from '../../model/share-of-voice.ts'
import { dayText, monthText } from './day.ts'
import type { Bar, Chart, DateText, PageItem, People } from './item.ts'
import { counted } from './wording.ts'

/** The page of `brief people --report`. Lists of names have at most `most` of them. */
export function shareOfVoicePage(report: ShareOfVoice, most: number): PageItem[] {
  const { totals, voices, topics, months, kinds, gone } = report
  if (!totals.quotes) return []
  const isCompared = (report.before?.quotes ?? 0) > 0
  const unexplained = voices.filter(({ kind, role }) => kind === 'person' && !role)
  return [
    { kind: 'masthead', title: 'Share of voice', days: daysOf(report), counts: totalsText(report) },
    ...comparison(report),
    chart('Most quoted', { name: 'Speaker', detail: 'Role' }, voices, voiceBar, { most, isCompared }),
    chart('Topics', { name: 'Topic', detail: 'Speakers' }, topics, topicBar, { most, isCompared }),
    chart('Months', { name: 'Month', detail: 'Speakers' }, months, monthBar, { isCompared: false }),
    chart('People and organisations', { name: 'Kind', detail: 'Speakers' }, kinds, kindBar, { isCompared }),
    ...names('People without a role', unexplained, most, ({ quotes }) => quotes),
    ...names('Not quoted any more', gone, most, ({ before }) => before?.quotes ?? 0),
  ]
}

/** `was 31%`, `new` */
export function beforeText({ before }: Bar): string {
  return before.endsWith('%') ? `was ${before}` : before
}

function daysOf({ days, months }: ShareOfVoice): DateText[] {
  if (days) return [...new Set([days.from, days.to])].map((date) => ({ date, text: dayText(date) }))
  const dated = months.map(({ name }) => name).filter(Boolean)
  return [...new Set([dated[0], dated.at(-1)])].flatMap((date) => (date ? [{ date, text: monthText(date) }] : []))
}

/** `12 briefs · 41 quotes · 17 speakers` */
function totalsText({ totals: { briefs, quotes, speakers } }: ShareOfVoice): string {
  return [counted(briefs, 'brief'), counted(quotes, 'quote'), counted(speakers, 'speaker')].join(' · ')
}

/** A sentence about the period before. */
function comparison({ totals, before, voices }: ShareOfVoice): PageItem[] {
  if (!before) return []
  const fresh = voices.filter((voice) => voice.before?.quotes === 0).length
  const text = before.quotes
    ? `Compared with ${rangeText(before.days)}: ${[
        `${counted(totals.briefs, 'brief')} (was ${before.briefs})`,
        `${counted(totals.quotes, 'quote')} (was ${before.quotes})`,
        `${counted(totals.speakers, 'speaker')} (was ${before.speakers}), ${fresh} of them new`,
      ].join(', ')}.`
    : `Nobody is quoted in the period before, ${rangeText(before.days)}.`
  return [{ kind: 'prose', place: 'intro', blocks: [{ kind: 'paragraph', spans: [{ kind: 'text', text }] }] }]
}

function rangeText({ from, to }: Days): string {
  return [...new Set([from, to])].map((day) => dayText(day)).join(' – ')
}

interface Limits {
  readonly most?: number
  readonly isCompared: boolean
}

function chart<T extends Count>(
  title: string,
  columns: Chart['columns'],
  all: readonly T[],
  textsOf: (item: T) => Pick<Bar, 'name' | 'detail'>,
  { most = Infinity, isCompared }: Limits,
): Chart {
  const longest = all.reduce((best, { quotes }) => Math.max(best, quotes), 1)
  const bars = all.slice(0, most).map((item) => ({
    ...textsOf(item),
    part: item.quotes / longest,
    quotes: item.quotes,
    share: percent(item.share),
    before: isCompared ? shareBefore(item) : '',
  }))
  return { kind: 'chart', title, columns, bars, rest: restText(all.length - bars.length) }
}

function shareBefore({ before }: Count): string {
  return before?.quotes ? percent(before.share) : 'new'
}

/** Whole percent: `43%`, `<1%`. */
function percent(share: number): string {
  const value = Math.round(share * 100)
  return share > 0 && !value ? '<1%' : `${value}%`
}

function restText(count: number): string {
  return count > 0 ? `and ${count} more` : ''
}

function voiceBar({ name, role = '' }: Voice): Pick<Bar, 'name' | 'detail'> {
  return { name, detail: role }
}

function topicBar(slice: Slice): Pick<Bar, 'name' | 'detail'> {
  return { name: slice.name || 'No topic', detail: speakersText(slice) }
}

function monthBar(slice: Slice): Pick<Bar, 'name' | 'detail'> {
  return { name: slice.name ? monthText(slice.name) : 'No date', detail: speakersText(slice) }
}

function kindBar(slice: Slice): Pick<Bar, 'name' | 'detail'> {
  return { name: KINDS[slice.name as SpeakerKind], detail: speakersText(slice) }
}

const KINDS: Readonly<Record<SpeakerKind, string>> = {
  person: 'People',
  organisation: 'Organisations',
  unnamed: 'Without a name',
}

/** `5 speakers: Dmitry Peskov (3), Sergey Lavrov (2), …` */
function speakersText({ speakers, top }: Slice): string {
  const names = top.map(({ name, quotes }) => `${name} (${quotes})`)
  return `${counted(speakers, 'speaker')}: ${[...names, ...(speakers > top.length ? ['…'] : [])].join(', ')}`
}

function names(title: string, voices: readonly Voice[], most: number, countOf: (voice: Voice) => number): People[] {
  if (!voices.length) return []
  const people = voices.slice(0, most).map((voice) => ({ name: voice.name, count: counted(countOf(voice), 'quote') }))
  return [{ kind: 'people', title: `${title} (${voices.length})`, people }]
}
