import { wholeOf, type Extract } from '../../model/part.ts'
import { briefFields, type BriefRecord } from '../../render/brief-fields.ts'
import { briefs, briefsFor, briefsInTurn } from '../selection/briefs.ts'
import type { Command } from '../command.ts'
import { extractPages, extractTexts } from '../output/formats.ts'
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
      return printTexts(call, code, (look) => extractTexts(wholes(records), look))
    }
    if (isInLines(show, call)) {
      const { records, code } = await briefsInTurn(call)
      return printLines(show, call, { code, fields: briefFields, usual, pages: {} }, records)
    }
    const { records, code } = await briefsFor(call)
    const extracts = () => Promise.all(records.map(async ({ story }) => wholeOf(await story())))
    return print(show, call, {
      code,
      records,
      fields: briefFields,
      usual,
      pages: {
        terminal: async (look) => extractPages.terminal(await extracts(), look),
        text: async (look) => extractPages.text(await extracts(), look),
        markdown: async (look) => extractPages.markdown(await extracts(), look),
        html: async (look) => extractPages.html(await extracts(), look),
        yaml: async () => (await import('../../yaml/write.ts')).write(records.map(({ entry }) => entry.brief)),
      },
    })
  },
}

const usual = { json: briefFields.map(({ name }) => name), line: [] }

async function* wholes(records: AsyncIterable<BriefRecord>): AsyncGenerator<Extract> {
  for await (const { story } of records) yield wholeOf(await story())
}
