import { main } from '../main.ts'
import { realWorld } from './world.ts'

/**
 * Runs `brief` in the real world; `samples` is the folder of the briefs that the package ships. All output
 * has been written synchronously (see `writeAll`), so the process can exit at once. Exit handlers still run.
 */
export async function start(samples: string, program: string): Promise<void> {
  process.exit(await main(process.argv.slice(2), realWorld(samples, program)))
}
