import type { World } from '../../platform/world.ts'
import type { Command } from '../command.ts'
import { allCommands } from '../commands.ts'
import { colourLevel } from '../output/terminal-capabilities.ts'
import type { HelpPage } from './blocks.ts'
import { commandPage, type Detail } from './command-page.ts'
import { layout } from './layout.ts'
import { programPage } from './program-page.ts'

/** Prints the help of a command, or of the whole program. */
export async function printHelp(command: Command | undefined, detail: Detail, world: World): Promise<void> {
  printPage(command ? commandPage(command, detail) : programPage(await allCommands()), world)
}

export function printPage(page: HelpPage, { stdout, env }: World): void {
  const isBold = colourLevel('auto', env, () => stdout.isTTY) > 0
  stdout.write(layout(page, { columns: stdout.isTTY ? stdout.columns : undefined, isBold }))
}
