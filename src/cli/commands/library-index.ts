import type { Status } from '../../library/index/status.ts'
import { checkFolder, withOrigin } from '../../library/find.ts'
import { Failure, Interrupted, withoutCall } from '../../model/fault.ts'
import { onOneLine } from '../../model/path.ts'
import { cleanLine } from '../../render/clean.ts'
import { version, type Field } from '../../render/records/fields.ts'
import { whereOf } from '../selection/briefs.ts'
import type { Options } from '../arguments/options.ts'
import type { Command } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { firstRun } from '../help/first-library.ts'
import { indexSetting, isDamage, stopped } from '../cache/indexed-briefs.ts'
import type { Printer } from '../output/formats.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'
import { report, say } from '../output/report-problems.ts'

interface State extends Status {
  readonly library: string
}

const fields: readonly Field<State>[] = [
  version,
  { name: 'library', summary: 'the folder of the briefs', of: ({ library }) => library },
  { name: 'index', summary: 'the file of the index', of: ({ index: path }) => path },
  { name: 'edition', summary: 'the program and the Node that it is for', of: ({ edition }) => edition },
  { name: 'files', summary: 'how many files it knows', of: ({ files }) => files },
  { name: 'briefs', summary: 'how many briefs they hold', of: ({ briefs }) => briefs },
  { name: 'speakers', summary: 'how many different speakers are quoted in them', of: ({ speakers }) => speakers },
  { name: 'bytes', summary: 'how large it is', of: ({ bytes }) => bytes },
  { name: 'written', summary: 'when it was last written, UTC', of: ({ written }) => written },
  {
    name: 'different',
    summary: 'the files of which it held something else (--verify)',
    of: ({ different }) => different,
  },
]
const lasting = fields.map(({ name }) => name).filter((name) => name !== 'different')

function outputOf({ verify }: Options): Output<State> {
  const lines: Printer<State> = async (records) => (await collected(records)).map(linesOf)
  return {
    pages: { terminal: lines, text: lines },
    fields,
    usual: { json: verify ? [...lasting, 'different'] : lasting, line: lasting.slice(1) },
  }
}

export const index: Command = {
  name: 'index',
  summary: 'update the index of a large library',
  about:
    'Large libraries get an index automatically. This command updates it and prints its state. More about it: brief help index',
  operands: [],
  options: ['rebuild', 'verify', 'library', 'format', 'json', 'fields', 'template', 'quiet'],
  formats: formatsOf(outputOf({}), 'text'),
  fields,
  examples: [
    { line: 'brief index', does: 'Update the index and print its state' },
    { line: 'brief index --rebuild', does: 'Rebuild the index' },
    { line: 'brief index --verify', does: 'Compare the index with the files' },
    { line: 'brief index --json briefs,bytes', does: 'Print two figures as JSON' },
  ],
  async run(call) {
    const { options, world } = call
    const where = whereOf(call)
    const { folder, origin } = where
    if (folder === undefined) throw new Failure(firstRun(world))
    checkFolder(folder, world.files, origin)
    const setting = await indexSetting(folder, { options, world })
    if (!setting) throw new Failure('no folder for the index; set XDG_CACHE_HOME')
    const { removeStore, status } = await import('../../library/index/open-index.ts')
    if (options.rebuild) removeStore(setting)
    const found = await status(setting, options.verify ?? false).catch((error: unknown) => {
      if (!isDamage(error)) throw withOrigin(error, where)
      removeStore(setting)
      return status(setting, options.verify ?? false)
    })
    setting.progress.done()
    if (found === 'interrupted') throw new Interrupted(stopped)
    if (typeof found === 'string') throw new Failure(`the index cannot be used: ${withoutCall(found)}`)
    const state = { library: folder, ...found }
    // One that is no valid brief has been read.
    const unread = found.findings.filter(({ problem }) => !problem)
    const code = await print(index, call, outputOf(options), {
      code: unread.length ? exit.file : exit.done,
      records: [state],
    })
    report(unread, world)
    for (const different of found.different ?? []) say(`the index differs from "${onOneLine(different)}"`, world)
    return found.different?.length ? exit.failed : code
  },
}

/** `files\t435`: a line each. */
function linesOf({ different: _different, findings: _findings, ...facts }: State): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}\t${cleanLine(String(value))}\n`)
    .join('')
}
