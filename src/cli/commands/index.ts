import { placeOf } from '../../library/index/place.ts'
import { UsageFault } from '../../model/fault.ts'
import { clean } from '../../render/clean.ts'
import { whereOf } from '../briefs.ts'
import type { Command } from '../command.ts'
import { exit } from '../exits.ts'
import { settingOf } from '../indexed.ts'
import { say } from '../report.ts'
import { Failure, Interrupted } from '../../model/fault.ts'
import { firstRun } from '../first-run.ts'

export const index: Command = {
  name: 'index',
  summary: 'bring the index up to date, quotes too, and show its state',
  about:
    'A library of a few hundred briefs gets an index by itself, in the cache folder; it may be deleted at any time, and no answer depends on it.',
  operands: [],
  options: ['rebuild', 'verify', 'library', 'quiet'],
  examples: [
    { line: 'brief index', does: 'read what is new, and say what there is' },
    { line: 'brief index --rebuild', does: 'read everything again' },
    { line: 'brief index --verify', does: 'compare all of it with the files; exit 1 where they differ' },
  ],
  async run({ options, config, world }) {
    if (options.rebuild && options.verify) throw new UsageFault('--rebuild and --verify exclude each other')
    const { folder } = whereOf({ options, config, world })
    if (folder === undefined) throw new Failure(firstRun(world))
    const path = placeOf(world.files.resolve(folder), world)
    if (!path || !world.machine) throw new Failure('there is no cache folder to keep an index in')
    const setting = await settingOf(folder, path, { options, world })
    const { clear, status } = await import('../../library/index/index.ts')
    if (options.rebuild) clear(setting)
    const found = await status(setting, options.verify ?? false)
    setting.progress.done()
    if (found === 'interrupted') throw new Interrupted()
    if (typeof found === 'string') throw new Failure(`there can be no index: ${found}`)
    world.stdout.write(clean(linesOf({ library: folder, ...found })))
    for (const different of found.different ?? []) say(`the index had something else of ${different}`, world)
    return found.different?.length ? exit.failed : exit.done
  },
}

/** `files\t435`: a line each. */
function linesOf({ different: _different, ...facts }: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}\t${String(value)}\n`)
    .join('')
}
