import { say } from './report-problems.ts'
import { buffered, type Stream } from './stream.ts'
import type { Pager } from '../../platform/world.ts'
import type { Call } from '../command.ts'

/**
 * Shows a text through a pager while it is read. The reading stops when the user leaves the pager. A text that fits into one
 * piece is complete before the pager starts, so that no warning is printed over it. If the pager cannot be started, the
 * text goes to the terminal, with a notice.
 */
export async function writePaged(text: Stream<string>, command: string, { options, world }: Call): Promise<void> {
  const given: string[] = []
  let pager: Pager | undefined
  let isLost = false
  for await (const piece of buffered(text, PIECE)) {
    if (isLost) {
      world.stdout.write(piece)
      continue
    }
    if (given.length < KEPT) given.push(piece)
    pager ??= await world.openPager(command)
    if (await pager.write(piece)) continue
    if (await pager.end()) return
    isLost = true
    explainAndPrint()
  }
  if (pager && !isLost && !(await pager.end())) explainAndPrint()

  function explainAndPrint(): void {
    if (!options.quiet)
      say(`the pager "${command}" cannot be started; set BRIEF_PAGER to another one, or to cat for none`, world)
    for (const piece of given) world.stdout.write(piece)
  }
}

/** In UTF-16 units. */
const PIECE = 65_536

/** Pieces that are kept for a pager that does not start. A pipe holds one or two before somebody reads it. */
const KEPT = 16
