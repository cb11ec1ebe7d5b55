// npm run score -- GOLD.jsonl [--errors N]: reads plain-text articles through the code of `brief quotes` and says how good it is.
import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'brief-score-'))
try {
  const outfile = join(folder, 'score.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'score', 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  })
  const { main } = await import(pathToFileURL(outfile).href)
  process.exitCode = await main(process.argv.slice(2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
