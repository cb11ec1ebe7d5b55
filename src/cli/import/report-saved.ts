import { clean } from '../../render/clean.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { say } from '../output/report-problems.ts'
import type { Saved } from './save.ts'

/** Prints the paths of saved files, and says on stderr what was not saved. Returns the exit code. `all` counts the files of the source. */
export async function reportSaved(
  source: string,
  all: number,
  saved: AsyncIterable<Saved>,
  { options, world }: Pick<Call, 'options' | 'world'>,
): Promise<number> {
  const tell = (sentence: string) => {
    if (!options.quiet) say(`${source}: ${sentence}`, world)
  }
  let [count, known, code] = [0, 0, exit.done]
  for await (const each of saved) {
    const { kind, path } = each
    switch (kind) {
      case 'saved':
        count++
        // With --ledger or --json, stdout is the ledger.
        if (options.ledger || options.json) tell(`saved "${path}"`)
        else world.stdout.write(`${clean(path)}\n`)
        break
      case 'known':
        known++
        if (all === 1) tell(`nothing to save: the library has it as "${path}" (--force replaces it)`)
        break
      case 'same address':
        tell(`nothing to save: the library has "${each.url}" as "${path}" (--force replaces it)`)
        break
      case 'exists':
        code = exit.failed
        say(`${source}: "${path}" exists; pass --force to replace it`, world)
    }
  }
  if (all > 1) tell(`saved ${count} of ${all} entries${known ? `; the library has ${known} of them already` : ''}`)
  return code
}
