import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { editionOf } from '../../src/cli/selection/edition.ts'
import { load } from '../../src/library/load.ts'
import { storyOf } from '../../src/markdown/story.ts'
import { wholeOf, type Extract } from '../../src/model/part.ts'
import type { PageOptions } from '../../src/render/page/options.ts'
import { briefFields, type BriefRecord } from '../../src/render/records/brief-fields.ts'
import { decodeBytes } from '../../src/yaml/bytes.ts'
import { read } from '../../src/yaml/read.ts'
import { write } from '../../src/yaml/write.ts'
import { briefPages } from './pages.ts'
import { json } from './records.ts'

/** The briefs of a file drawn in a format. */
export type Draw = (records: readonly BriefRecord[]) => Promise<string>

const plain: PageOptions = { level: 0, links: 'inline', smart: false, theme: 'brief' }

/** Every format of `brief show` whose lines do not depend on a width, by the ending of its file. */
export const fileFormats = {
  txt: async (records) => briefPages.text(await extractsOf(records), plain),
  md: async (records) => briefPages.markdown(await extractsOf(records), plain),
  html: async (records) => briefPages.html(await extractsOf(records), plain),
  json: (records) => json(records, briefFields),
  yaml: async (records) => write(records.map(({ entry }) => entry.brief)),
} satisfies Readonly<Record<string, Draw>>

export function terminalAt(columns: number, theme: 'brief' | 'tagged' = 'brief'): Draw {
  return async (records) =>
    briefPages.terminal(await extractsOf(records), { ...plain, links: 'numbered', columns, theme })
}

export function smartTextAt(columns: number): Draw {
  return async (records) => briefPages.text(await extractsOf(records), { ...plain, smart: true, columns })
}

/** The briefs of a valid file. */
export async function recordsOf(path: string): Promise<BriefRecord[]> {
  const { entries, findings } = await load([path], { bytes: (each) => readFileSync(each), decode: decodeBytes, read })
  expect(findings).toEqual([])
  return entries.map((entry) => ({ entry, story: () => storyOf(entry.brief) }))
}

/** What `brief show FILE` prints: whole briefs, framed by the edition of the file. */
async function extractsOf(records: readonly BriefRecord[]): Promise<Extract[]> {
  const edition = await editionOf(records)
  const wholes = await Promise.all(records.map(async ({ story }) => wholeOf(await story())))
  return wholes.map((extract, i) => (i === 0 && edition ? { ...extract, edition } : extract))
}
