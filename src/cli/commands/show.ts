import { wholeOf, type Extract } from '../../model/part.ts'
import { briefFields, type BriefRecord } from '../../render/records/brief-fields.ts'
import type { PageOptions } from '../../render/page/options.ts'
import { briefs, briefsFor, briefsInTurn } from '../selection/briefs.ts'
import type { Command } from '../command.ts'
import { drawBriefs, joined, type ItemFormat } from '../output/formats.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { isInLines, isPlain, print, printLines, printTexts } from '../output/output.ts'

export const show: Command = {
  name: 'show',
  summary: 'print a whole brief; without BRIEF the latest one',
  operands: [briefs],
  options: [...selectionOptions, ...outputOptions],
  formats: ['terminal', 'text', 'markdown', 'html', 'yaml', 'json', 'jsonl'],
  fields: briefFields,
  examples: [
    { line: 'brief show', does: 'the latest brief' },
    { line: 'brief show kremlin', does: 'the one whose slug begins so' },
    { line: 'brief show --topic City --since 2018', does: 'all of a topic and time' },
    { line: 'brief show kremlin --format html', does: 'a page for the browser' },
    { line: 'brief show kremlin --json headline,words', does: 'two fields, for jq' },
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
