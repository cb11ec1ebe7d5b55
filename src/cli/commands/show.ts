import type { Files } from '../../platform/world.ts'
import { wholeOf, type Extract } from '../../model/part.ts'
import { briefFields, type BriefRecord } from '../../render/records/brief-fields.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import type { Command } from '../command.ts'
import { briefsYaml } from '../output/briefs-yaml.ts'
import { drawBriefs, itemPrinters } from '../output/formats.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { briefsElse, briefsInTurn } from '../selection/briefs.ts'
import { editionOf, namesFile } from '../selection/edition.ts'

/** `isFramed`: the briefs are those of a file, whose edition frames them. */
function outputOf(isFramed: boolean): Output<BriefRecord> {
  return {
    pages: {
      ...itemPrinters((format, records, options) => drawBriefs(format, wholes(records, isFramed), options)),
      yaml: briefsYaml,
    },
    fields: briefFields,
    usual: { json: briefFields.map(({ name }) => name) },
  }
}

export const show: Command = {
  name: 'show',
  alias: 'cat',
  summary: 'print whole briefs',
  operands: [briefsElse('the latest')],
  options: ['proof', ...selectionOptions, ...outputOptions],
  formats: formatsOf(outputOf(false), 'text'),
  fields: briefFields,
  examples: [
    { line: 'brief show', does: 'Print the latest brief' },
    { line: 'brief show kremlin', does: 'Print a brief by part of its name' },
    { line: 'brief show --topic City --since 2018', does: 'Print all briefs of a topic since 2018' },
    { line: 'brief show kremlin --format html', does: 'Print a web page' },
    { line: 'brief show kremlin --json headline,words', does: 'Print two fields as JSON' },
  ],
  async run(call) {
    const { records, code } = await briefsInTurn(call)
    const shown = call.options.proof ? proved(records, call.world.files) : records
    return print(show, call, outputOf(namesFile(call.operands)), { records: shown, code })
  },
}

async function* wholes(records: AsyncIterable<BriefRecord>, isFramed: boolean): AsyncGenerator<Extract> {
  let isFirst = true
  for await (const record of records) {
    const edition = isFramed && isFirst ? await editionOf([record]) : undefined
    yield { ...wholeOf(await record.story()), ...(edition && { edition }) }
    isFirst = false
  }
}

async function* proved(records: AsyncIterable<BriefRecord>, files: Files): AsyncGenerator<BriefRecord> {
  const { withProofs } = await import('../check/index.ts')
  for await (const record of records) yield withProofs(record, files)
}
