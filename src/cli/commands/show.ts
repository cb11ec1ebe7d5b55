import type { Finding } from '../../library/load.ts'
import type { Files, Sink, World } from '../../platform/world.ts'
import { wholeOf, type Extract } from '../../model/part.ts'
import { briefFields, type BriefRecord } from '../../render/records/brief-fields.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import type { Call, Command } from '../command.ts'
import { briefsYaml } from '../output/briefs-yaml.ts'
import { drawBriefs, itemPrinters } from '../output/formats.ts'
import type { Stream } from '../output/stream.ts'
import { formatsOf, print, terminalPage, type Output } from '../output/print.ts'
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
  options: ['watch', 'proof', ...selectionOptions, ...outputOptions],
  formats: formatsOf(outputOf(false), 'text'),
  fields: briefFields,
  examples: [
    { line: 'brief show', does: 'Print the latest brief' },
    { line: 'brief show kremlin', does: 'Print a brief by part of its name' },
    { line: 'brief show --topic City --since 2018', does: 'Print all briefs of a topic since 2018' },
    { line: 'brief show kremlin --format html', does: 'Print a web page' },
    { line: 'brief show --watch draft.yaml', does: 'Show a file again at each save; q quits' },
    { line: 'brief show kremlin --json headline,words', does: 'Print two fields as JSON' },
  ],
  async run(call) {
    if (call.options.watch) return watch(call)
    const { records, code } = await briefsInTurn(call)
    const shown = call.options.proof ? proved(records, call.world.files) : records
    return print(show, call, outputOf(namesFile(call.operands)), { records: shown, code })
  },
}

async function watch(call: Call): Promise<number> {
  const { watchBrief } = await import('../writing/index.ts')
  return watchBrief(call, async (name, columns) => {
    const findings: Finding[] = []
    const world = inColumns(call.world, columns)
    const hints = { onProblems: (found: readonly Finding[]) => void findings.push(...found) }
    const { records } = await briefsInTurn({ ...call, world }, [name], 'latest', hints)
    const shown = call.options.proof ? proved(records, world.files) : records
    return { text: await terminalPage(outputOf(true), shown, { ...call, world }), findings }
  })
}

/** The world with a terminal of some width, whatever it was when the program started. */
function inColumns(world: World, columns: number): World {
  const stdout = Object.create(world.stdout, { columns: { value: columns } }) as Sink
  return Object.create(world, { stdout: { value: stdout } }) as World
}

async function* wholes(records: Stream<BriefRecord>, isFramed: boolean): AsyncGenerator<Extract> {
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
