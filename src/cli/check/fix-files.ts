import { fixedText, inOrderOfFixing, type Fix } from '../../check/fix.ts'
import type { World } from '../../platform/world.ts'
import type { LocatedFinding } from '../../render/findings/report.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { read } from '../../yaml/read.ts'

/** Writes the files whose findings have a fix; returns how many findings were fixed. A fix that would break its file is left out. */
export async function fixFiles(findings: readonly LocatedFinding[], world: World): Promise<number> {
  const byFile = new Map<string, Fix[]>()
  for (const { path, line, column, fix } of findings)
    if (fix && path !== '-') byFile.set(path, [...(byFile.get(path) ?? []), { line, column, ...fix }])
  let count = 0
  for (const [path, fixes] of byFile) count += await fixFile(path, fixes, world)
  return count
}

async function fixFile(path: string, fixes: readonly Fix[], { files, write }: World): Promise<number> {
  const bytes = files.read(path, maxBytes)
  const decoded = decodeBytes(bytes)
  if (!('text' in decoded)) return 0
  let { text } = decoded
  let count = 0
  for (const fix of inOrderOfFixing(fixes)) {
    const next = fixedText(text, fix)
    if (next === undefined || !(await isValid(next))) continue
    text = next
    count++
  }
  if (!count) return 0
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  await write(path, mark + text, 'replace')
  return count
}

/** An apostrophe, for one, would end a text in single quotation marks. */
async function isValid(text: string): Promise<boolean> {
  const readings = await read(text)
  return readings.every(({ problems }) => problems.every(({ severity }) => severity !== 'error'))
}
