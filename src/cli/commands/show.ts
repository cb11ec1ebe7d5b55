import { wholeOf, type Extract } from '../../model/part.ts'
import { briefFields, type BriefRecord } from '../../render/records/brief-fields.ts'
import type { PageOptions } from '../../render/page/options.ts'
import { briefsElse, briefsFor, briefsInTurn } from '../selection/briefs.ts'
import type { Command } from '../command.ts'
import { drawBriefs, joined, type ItemFormat } from '../output/formats.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { isInLines, isPlain, print, printLines, printTexts } from '../output/output.ts'

export const show: Command = {
  name: 'show',
  alias: 'cat',
  summary: 'print whole briefs',
  operands: [briefsElse('the latest')],
  options: [...selectionOptions, ...outputOptions],
  formats: ['terminal', 'text', 'markdown', 'html', 'yaml', 'json', 'jsonl'],
  fields: briefFields,
  examples: [
    { line: 'brief show', does: 'Print the latest brief' },
    { line: 'brief show kremlin', does: 'Print a brief by part of its name' },
    { line: 'brief show --topic City --since 2018', does: 'Print all briefs of a topic since 2018' },
    { line: 'brief show kremlin --format html', does: 'Print a web page' },
    { line: 'brief show kremlin --json headline,words', does: 'Print two fields as JSON' },
  ],
  async run(call) {
    if (isPlain(show, call)) {
      const { records, code } = await briefsInTurn(call)
      return printTexts(call, code, (page) => drawBriefs('text', wholes(records), page))
    }
    if (isInLines(show, call)) {
      const { records, code } = await briefsInTurn(call)
      return printLines(show, call, { code, fields: briefFields, usual, pages: {} }, records)
    }
    const { records, code } = await briefsFor(call)
    const draw = (format: ItemFormat) => async (page: PageOptions) =>
      joined(await drawBriefs(format, wholes(records), page))
    return print(show, call, {
      code,
      records,
      fields: briefFields,
      usual,
      pages: {
        terminal: draw('terminal'),
        text: draw('text'),
        markdown: draw('markdown'),
        html: draw('html'),
        yaml: async () => (await import('../../yaml/write.ts')).write(records.map(({ entry }) => entry.brief)),
      },
    })
  },
}

const usual = { json: briefFields.map(({ name }) => name), line: [] }

async function* wholes(records: AsyncIterable<BriefRecord> | Iterable<BriefRecord>): AsyncGenerator<Extract> {
  for await (const { story } of records) yield wholeOf(await story())
}
