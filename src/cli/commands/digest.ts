import type { Look } from '../../model/look.ts'
import type { Digest } from '../../model/digest.ts'
import { dayOf } from '../../model/entry.ts'
import { digestFields } from '../../render/digest/fields.ts'
import { briefs, briefsFor, type Found } from '../selection/briefs.ts'
import type { Call, Command } from '../command.ts'
import { postOf } from '../digest/mail.ts'
import { made } from '../digest/made.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { print } from '../output/output.ts'
import { selects } from '../selection/selection.ts'

export const digest: Command = {
  name: 'digest',
  summary: 'many briefs as one page, feed or e-mail',
  about:
    'Without BRIEF and options that select, those of the latest day that has some. The first are the most important (newest first, or by --sort): where --max-words is too few for all, the last give way, to their key parts, lede and headline, and are then left out; the contents list them all.',
  operands: [briefs],
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
    { line: 'brief digest', does: 'the latest day that has briefs' },
    { line: 'brief digest --since 2021 --group topic', does: 'all since then, by topic' },
    { line: 'brief digest --all --max-words 500', does: 'what fits into 500 words' },
    { line: 'brief digest --depth full --format html', does: 'a page for the browser' },
    { line: 'brief digest -f email --from desk@example.org --to all@example.org', does: 'a message, for sendmail -t' },
    { line: "brief digest --all -f atom --link 'https://example.org/{slug}'", does: 'a feed' },
  ],
  async run(call) {
    const post = postOf(call.options)
    const { records, code } = await recordsFor(call)
    const all = records.length ? [await made(records, call.options)] : []
    const page = (render: (digest: Digest, look: Look) => Promise<string>) => async (look: Look) =>
      all[0] ? render(all[0], look) : ''
    const pages = () => import('../../render/digest/index.ts')
    const feeds = () => import('../../render/digest/feeds.ts')
    return print(digest, call, {
      code,
      isAwaited: true,
      records: all,
      fields: digestFields,
      usual: { json: digestFields.map(({ name }) => name), line: [] },
      pages: {
        terminal: page(async (one, look) => (await pages()).terminal(one, look)),
        text: page(async (one, look) => (await pages()).text(one, look)),
        markdown: page(async (one, look) => (await pages()).markdown(one, look)),
        html: page(async (one, look) => (await pages()).html(one, look)),
        email: page(async (one, look) => post!(one, look)),
        rss: page(async (one, look) => (await feeds()).rss(one, look)),
        atom: page(async (one, look) => (await feeds()).atom(one, look)),
        jsonfeed: page(async (one, look) => (await feeds()).jsonfeed(one, look)),
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
