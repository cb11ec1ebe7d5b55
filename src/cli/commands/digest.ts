import type { Digest } from '../../model/digest.ts'
import { dateOf, weightOf, type Entry } from '../../model/entry.ts'
import { UsageFault } from '../../model/fault.ts'
import { digestWithPictures, webOnly } from '../../model/pictures.ts'
import type { DigestFrame } from '../../render/page/digest.ts'
import type { PageItem } from '../../render/page/item.ts'
import type { PageOptions } from '../../render/page/options.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { digestFields } from '../../render/records/digest-fields.ts'
import { briefsElse, briefsInTurn, type FoundInTurn } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { checkMailOptions, mailPrinter, type DigestPrinter } from '../digest/mail.ts'
import { digestOptions, type DigestSettings } from '../digest/settings.ts'
import { LONG, longDigestPage, type SelectedBriefs } from '../digest/long-digest.ts'
import { buildDigest } from '../digest/build-digest.ts'
import { outputOptions, selectionOptions, type Options } from '../arguments/options.ts'
import { formatFor } from '../output/choose-format.ts'
import { itemFormats, itemPrinters, type ItemFormat, type Printer } from '../output/formats.ts'
import { formatsOf, isPage, print, type Output } from '../output/print.ts'
import { collected, type Stream } from '../output/stream.ts'
import { exit } from '../exit-codes.ts'
import { say } from '../output/report-problems.ts'
import { memoryOf } from '../cache/quote-cache.ts'
import { selects } from '../selection/selection.ts'

/** Every way to print a digest, which is one record. */
function outputOf({ intro, footer }: DigestSettings, message?: DigestPrinter): Output<Digest> {
  const feeds = () => import('../../render/feeds/feeds.ts')
  return {
    pages: {
      ...itemPrinters(async (format, digests, options) => piecesOf(format, digests, { ...options, intro, footer })),
      email: drawn(async (one, options) => message!(one, options)),
      rss: drawn(async (one, options) => (await feeds()).rss(one, await feedPage(one, options))),
      atom: drawn(async (one, options) => (await feeds()).atom(one, await feedPage(one, options))),
      jsonfeed: drawn(async (one, options) => (await feeds()).jsonfeed(one, await feedPage(one, options))),
    },
    fields: digestFields,
    usual: { json: digestFields.map(({ name }) => name) },
  }
}

async function* piecesOf(
  format: ItemFormat,
  digests: Stream<Digest>,
  options: PageOptions & DigestFrame,
): AsyncGenerator<string> {
  for await (const each of digests) yield* await itemFormats[format](await pageOf(each, options), options)
}

function drawn(draw: DigestPrinter): Printer<Digest> {
  return async (digests, options) => Promise.all((await collected(digests)).map((each) => draw(each, options)))
}

async function pageOf(digest: Digest, options: PageOptions & DigestFrame): Promise<PageItem[]> {
  return (await import('../../render/page/digest.ts')).digestPage(digest, options)
}

/** A reader of feeds has no folder of pictures beside it. */
async function feedPage(digest: Digest, options: PageOptions): Promise<PageItem[]> {
  return pageOf(
    digestWithPictures(digest, () => webOnly),
    options,
  )
}

export const digest: Command = {
  name: 'digest',
  summary: 'make one page, e-mail or feed from many briefs',
  about:
    'The first briefs are the most important ones. If the text is longer than --max-words, the last briefs are shortened first. Mail, cron and feeds: brief help digest',
  operands: [briefsElse('all of the latest day')],
  options: [
    'use',
    'depth',
    'group',
    'maxWords',
    'title',
    'link',
    'home',
    'to',
    'from',
    'replyTo',
    'subject',
    'preview',
    'proof',
    'check',
    'verified',
    'allowUnsourced',
    ...selectionOptions,
    ...outputOptions,
  ],
  meanings: { maxWords: { summary: 'at most n words in the digest; the last briefs are shortened first' } },
  formats: formatsOf(outputOf({}), 'text'),
  fields: digestFields,
  examples: [
    { line: 'brief digest', does: 'Digest of the latest day' },
    { line: 'brief digest --since 2021 --group topic', does: 'Digest since 2021, grouped by topic' },
    { line: 'brief digest --all --max-words 500', does: 'Digest of at most 500 words' },
    { line: 'brief digest --depth full --format html', does: 'Print a web page' },
    {
      line: 'brief digest -f email --from desk@example.org --to all@example.org',
      does: 'Print a message for sendmail -t',
    },
    { line: 'brief digest -f email --use morning', does: 'Print a message as the config file sets it up' },
    { line: "brief digest --all -f atom --link 'https://example.org/{slug}'", does: 'Print a feed' },
  ],
  async run(call) {
    checkMailOptions(call.options)
    if (call.options.allowUnsourced && !call.options.verified)
      throw new UsageFault('--allow-unsourced needs --verified: brief digest --verified --allow-unsourced')
    const options = digestOptions(call)
    const message = options.format === 'email' ? mailPrinter(options, call.world) : undefined
    const selected = await briefsFor(call)
    const { code } = selected
    if (isLong(call, options, selected.entries))
      return print(digest, call, longOutput(options), { records: [selected], code, isAwaited: true })
    const found = Array.from(selected.entries, selected.recordOf)
    const records = options.proof ? await withProofs(found, call) : found
    const digests = records.length ? [await buildDigest(records, options)] : []
    if (options.check && !(await isWithoutErrors(records, code === exit.file, call))) return exit.failed
    if (options.verified && digests[0] && !(await isVerified(digests[0], records, call))) return exit.unproved
    return print(digest, call, outputOf(options, message), { records: digests, code, isAwaited: true })
  },
}

/** Whether a digest is printed as it is read. Some options and formats need all of its briefs first. */
function isLong(
  call: Call,
  { maxWords, proof, verified, check }: Options,
  entries: SelectedBriefs['entries'],
): boolean {
  if (maxWords || proof || verified || check || !(formatFor(digest, call) in itemFormats)) return false
  let count = 0
  for (const _ of entries) if (++count > LONG) return true
  return false
}

function longOutput(settings: Options & DigestSettings): Output<SelectedBriefs> {
  const { intro, footer } = settings
  return {
    pages: itemPrinters(async (format, all, options) => piecesOfLong(format, all, { ...options, intro, footer })),
    fields: [],
    usual: { json: [] },
  }

  async function* piecesOfLong(
    format: ItemFormat,
    all: Stream<SelectedBriefs>,
    options: PageOptions & DigestFrame,
  ): AsyncGenerator<string> {
    for await (const selected of all)
      yield* await itemFormats[format](longDigestPage(selected, settings, options), options)
  }
}

/** The briefs that a call means: those named or selected, else those of the latest day that has some. */
async function briefsFor(call: Call): Promise<SelectedBriefs & Pick<FoundInTurn, 'code'>> {
  const { operands, options } = call
  const isSelected = operands.length > 0 || selects(options)
  const found = await (isSelected
    ? briefsInTurn(call, operands, 'latest', { quotes: true })
    : briefsInTurn(call, [], 'all', { newest: true }))
  const entries = await found.entries()
  if (!isSelected) return { ...found, entries: ofNewestDay([...entries]) }
  return { ...found, entries: options.sort || !operands.length ? entries : [...entries].sort(byWeight) }
}

function ofNewestDay(entries: readonly Entry[]): Entry[] {
  const days = entries.map((entry) => dateOf(entry).slice(0, 10))
  const newest = days.reduce((best, day) => (day > best ? day : best), '')
  return entries.filter((_, i) => days[i] === newest)
}

async function withProofs(records: readonly BriefRecord[], { world }: Call): Promise<readonly BriefRecord[]> {
  const check = await import('../check/index.ts')
  return records.map((record) => check.withProofs(record, world.files))
}

/** Whether `brief check` finds no error in the briefs of a digest. Names on stderr each that it finds; invalid files are reported already. */
async function isWithoutErrors(records: readonly BriefRecord[], isInvalid: boolean, call: Call): Promise<boolean> {
  const { checkRecords } = await import('../check/index.ts')
  const checked = await checkRecords(records, call, await memoryOf(call))
  const errors = checked.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')
  for (const { path, line, column, message, code } of errors)
    say(`${path}:${line}:${column}: ${message} (${code})`, call.world)
  const unread = checked.flatMap((each) => each.unread ?? [])
  for (const { path, message } of unread) say(`${path}: ${message}`, call.world)
  const isSound = !errors.length && !unread.length && !isInvalid
  if (!isSound) say('nothing was printed: brief check finds errors', call.world)
  return isSound
}

/** Whether a kept source proves every quote of a digest. Names on stderr each that is not proved. */
async function isVerified(one: Digest, records: readonly BriefRecord[], call: Call): Promise<boolean> {
  const { options, world } = call
  const { unprovedLine, unprovedQuotes } = await import('../check/index.ts')
  const unproved = await unprovedQuotes(one, records, world.files, {
    allowUnsourced: options.allowUnsourced ?? false,
    isRecord: !isPage(formatFor(digest, call)),
  })
  for (const each of unproved) say(unprovedLine(each), world)
  if (unproved.length) say('nothing was printed: not every quote is proved by a kept source', world)
  return !unproved.length
}

/** Briefs that are named come as they are named; those with a weight by their weight, first. */
function byWeight(a: Entry, b: Entry): number {
  return weightOf(a) - weightOf(b)
}
