import { main } from '../main.ts'
import { realWorld } from './world.ts'

/** Runs `brief` in the real world; `samples` is the folder of the briefs that the package ships. */
export async function start(samples: string, program: string): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), realWorld(samples, program))
}
