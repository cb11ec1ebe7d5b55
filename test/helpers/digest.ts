import { readFileSync } from 'node:fs'
import { buildDigest } from '../../src/cli/digest/build-digest.ts'
import type { Options } from '../../src/cli/arguments/options.ts'
import { load } from '../../src/library/load.ts'
import { walk } from '../../src/library/walk.ts'
import { storyOf } from '../../src/markdown/story.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { BriefRecord } from '../../src/render/records/brief-fields.ts'
import { realWorld } from '../../src/platform/world.ts'
import { decodeBytes } from '../../src/yaml/bytes.ts'
import { read } from '../../src/yaml/read.ts'

/** The samples, newest first, as `brief digest --all` has them. */
export async function samples(): Promise<BriefRecord[]> {
  const { paths } = walk('briefs', realWorld('').files)
  const { entries } = await load(paths, { bytes: (path) => readFileSync(path), decode: decodeBytes, read })
  return entries
    .toSorted((a, b) => {
      const [x, y] = [a.brief.date ?? '', b.brief.date ?? '']
      return x < y ? 1 : x > y ? -1 : a.number - b.number
    })
    .map((entry) => ({ entry, story: () => storyOf(entry.brief) }))
}

export async function sampleDigest(options: Options = {}): Promise<Digest> {
  return buildDigest(await samples(), options)
}
