import type { Digest } from '../../model/digest.ts'
import { dayOf } from '../../model/entry.ts'
import { digestWithPictures, webOnly } from '../../model/pictures.ts'
import type { PageOptions } from '../../render/page/options.ts'
import { digestFields } from '../../render/records/digest-fields.ts'
import { briefsElse, briefsFor, type Found } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { postOf } from '../digest/mail.ts'
import { made } from '../digest/made.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { joined, pageFormats, type ItemFormat } from '../output/formats.ts'
import { print } from '../output/output.ts'
import { selects } from '../selection/selection.ts'

export const digest: Command = {
  name: 'digest',
  summary: 'make one page, e-mail or feed from many briefs',
  about:
    'The first briefs are the most important ones. If the text is longer than --max-words, the last briefs are shortened first. Mail, cron and feeds: brief help digest',
  operands: [briefsElse('all of the latest day')],
  options: [
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
    ...selectionOptions,
    ...outputOptions,
  ],
  formats: ['terminal', 'text', 'markdown', 'html', 'email', 'rss', 'atom', 'jsonfeed', 'json', 'jsonl'],
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
    { line: "brief digest --all -f atom --link 'https://example.org/{slug}'", does: 'Print a feed' },
  ],
  async run(call) {
    const post = postOf(call.options)
    const { records, code } = await recordsFor(call)
    const all = records.length ? [await made(records, call.options)] : []
    const page = (draw: (digest: Digest, options: PageOptions) => Promise<string>) => async (options: PageOptions) =>
      all[0] ? draw(all[0], options) : ''
    const pages = () => import('../../render/page/digest.ts')
    const feeds = () => import('../../render/feeds/feeds.ts')
    const draw = (format: ItemFormat) =>
      page(async (one, options) => joined(await pageFormats[format]((await pages()).digestPage(one, options), options)))
    return print(digest, call, {
      code,
      isAwaited: true,
      records: all,
      fields: digestFields,
      usual: { json: digestFields.map(({ name }) => name), line: [] },
      pages: {
        terminal: draw('terminal'),
        text: draw('text'),
        markdown: draw('markdown'),
        html: draw('html'),
        email: page(async (one, options) => post!(one, options)),
        rss: page(async (one, options) =>
          (await feeds()).rss(one, (await pages()).digestPage(digestWithPictures(one, webOnly), options)),
        ),
        atom: page(async (one, options) =>
          (await feeds()).atom(one, (await pages()).digestPage(digestWithPictures(one, webOnly), options)),
        ),
        jsonfeed: page(async (one, options) =>
          (await feeds()).jsonfeed(one, (await pages()).digestPage(digestWithPictures(one, webOnly), options)),
        ),
      },
    })
  },
}

/** The briefs that a call means: those named or selected, else those of the latest day that has some. */
async function recordsFor(call: Call): Promise<Found> {
  if (call.operands.length || selects(call.options)) return briefsFor(call, call.operands, 'latest', { quotes: true })
  const { records, ...found } = await briefsFor(call, [], 'all', { newest: true })
  const days = records.map(({ entry }) => dayOf(entry.brief))
  const newest = days.reduce((best, day) => (day > best ? day : best), '')
  return { ...found, records: records.filter((_, i) => days[i] === newest) }
}
