import { main } from '../main.ts'
import { realWorld } from './world.ts'

/**
 * Runs `brief` in the real world; `samples` is the folder of the briefs that the package ships. All that was written has
 * been written (see `writeAll`), so the process need not wait for Node to look for more to do. Exit handlers still run.
 */
export async function start(samples: string, program: string): Promise<void> {
  process.exit(await main(process.argv.slice(2), realWorld(samples, program)))
}
