import { UsageFault } from '../../model/fault.ts'
import type { ShareOfVoice } from '../../model/share-of-voice.ts'
import { shareOfVoiceFields } from '../../render/records/share-of-voice-fields.ts'
import type { Options } from '../arguments/options.ts'
import type { Call, Command } from '../command.ts'
import { itemFormats, itemPrinters } from '../output/formats.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'
import { wholeNumber } from '../selection/selection.ts'
import { bothPeriods, comparedDays, reportOf } from './report.ts'
import { selectedQuotes } from './selected-quotes.ts'

/** Names that a list of a report has on a page. */
const LISTED = 10

/** The share of voice, which is one record. */
function reportOutput({ limit }: Options): Output<ShareOfVoice> {
  const most = limit === undefined ? LISTED : wholeNumber('--limit', limit, { least: 1 })
  return {
    pages: itemPrinters<ShareOfVoice>(async (format, reports, options) => {
      const { shareOfVoicePage } = await import('../../render/page/share-of-voice.ts')
      const [report] = await collected(reports)
      return itemFormats[format](report ? shareOfVoicePage(report, most) : [], options)
    }),
    fields: shareOfVoiceFields,
    usual: { json: shareOfVoiceFields.map(({ name }) => name) },
  }
}

/** Prints the share of voice of a selection. Throws UsageFault. */
export async function printReport(people: Command, call: Call, name: string | undefined): Promise<number> {
  const { options, world } = call
  if (name !== undefined)
    throw new UsageFault(`--report takes no name; select the briefs that quote one: --report --by "${name}"`)
  if (options.timeline) throw new UsageFault('--report cannot be combined with --timeline')
  const output = reportOutput(options)
  const compared = comparedDays(options, world.today)
  const { limit: _limit, ...rest } = bothPeriods(options, compared)
  const { selected, code } = await selectedQuotes({ ...call, options: rest })
  const found = await reportOf(selected, compared)
  const command: Command = { ...people, formats: formatsOf(output, 'text') }
  return print(command, call, output, { records: found.totals.quotes ? [found] : [], code })
}
