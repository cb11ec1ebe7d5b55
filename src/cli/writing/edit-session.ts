import { Failure } from '../../model/fault.ts'
import { onOneLine } from '../../model/path.ts'
import type { World } from '../../platform/world.ts'
import { clean } from '../../render/clean.ts'
import { maxBytes } from '../../yaml/bytes.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { isError, report, say } from '../output/report-problems.ts'
import type { Finding } from '../../library/load.ts'
import { checkFile } from './check-file.ts'

/**
 * Opens a file in the user's editor and checks it afterwards. Problems are reported; if one is an error, the user edits
 * again, keeps the file or discards the changes. Without a terminal the file is kept, and the exit code is 1.
 */
export async function editSession(
  path: string,
  { options, config, world }: Pick<Call, 'options' | 'config' | 'world'>,
): Promise<number> {
  const before = world.files.read(path, maxBytes)
  const console = await world.console()
  for (;;) {
    const fault = console.edit(editorOf(world), world.files.resolve(path))
    if (fault !== undefined) throw new Failure(`the editor "${editorOf(world)}" failed: ${fault}; ${ADVICE}`)
    const all = await checkFile(path, { options, config, world })
    const findings = all.filter((finding) => !isPlaceholder(finding))
    const errors = findings.filter(isError)
    report(options.quiet ? errors : findings, world)
    if (all.length > findings.length && !options.quiet) sayUnfinished(all.length - findings.length, path, world)
    if (!errors.length) return exit.done
    const state = `${clean(onOneLine(path))} has ${counted(errors.length)}.`
    switch (console.isInteractive ? choice(console.ask, state) : 'keep') {
      case 'edit':
        continue
      case 'keep':
        if (!options.quiet) say(`kept ${path} with ${counted(errors.length)}; run: brief edit ${path}`, world)
        return exit.failed
      case 'discard':
        await world.write(path, before, 'replace')
        if (!options.quiet) say(`restored ${path}`, world)
        return exit.done
    }
  }
}

/** A draft may keep its placeholders from one session to the next; `digest --check` refuses them. */
function isPlaceholder({ problem }: Finding): boolean {
  return problem?.code === 'placeholder'
}

function sayUnfinished(count: number, path: string, world: World): void {
  say(`${path} still has ${count === 1 ? 'a placeholder' : `${count} placeholders`} (TK)`, world)
}

const ADVICE = 'set VISUAL or EDITOR to another one, as in: export EDITOR=nano'

/** As git does, without its settings: `$VISUAL`, else `$EDITOR`, else vi. */
function editorOf({ env, platform }: Pick<World, 'env' | 'platform'>): string {
  const chosen = env['VISUAL']?.trim() || env['EDITOR']?.trim()
  return chosen || (platform === 'win32' ? 'notepad' : 'vi')
}

function counted(errors: number): string {
  return errors === 1 ? 'an error' : `${errors} errors`
}

type Choice = 'edit' | 'keep' | 'discard'

/** Asks until one of the choices is typed; its first letter is enough. The end of the input keeps the file. */
function choice(ask: (question: string) => string | undefined, state: string): Choice {
  for (;;) {
    const answer = ask(`${state} Edit again (e), keep it (k), or discard the changes (d)? [e] `)
    if (answer === undefined) return 'keep'
    const word = answer.trim().toLowerCase() || 'edit'
    const found = (['edit', 'keep', 'discard'] as const).find((each) => each.startsWith(word))
    if (found) return found
  }
}
