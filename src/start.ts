import { main } from './main.ts'
import { realWorld } from './world.ts'

/** Runs `brief` in the real world. */
export async function start(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), realWorld())
}
