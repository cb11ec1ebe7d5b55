import { UsageFault } from '../../model/fault.ts'
import { briefFields, type BriefRecord } from '../../render/records/brief-fields.ts'
import { cleanLine } from '../../render/clean.ts'
import { cellOf, type Field } from '../../render/records/fields.ts'
import { linkable } from '../../model/link.ts'
import type { Options } from '../arguments/options.ts'
import { joined } from '../output/stream.ts'

/** Where the whole of a brief is: by a pattern such as `https://example.org/{slug}`, else as its source says. */
export async function linkOf(record: BriefRecord, pattern: string | undefined): Promise<string | undefined> {
  if (pattern === undefined) return record.entry.brief.source?.url
  const { template } = await import('../../render/records/template.ts')
  const url = (await joined(template([record], inAddress, pattern))).trimEnd()
  if (/^https?:/i.test(url) && linkable(url)) return url
  throw new UsageFault(`--link needs a URL, as in --link 'https://example.org/{slug}', not "${pattern}"`)
}

/** The home page of a feed: as it is given, else the site of a pattern for links. Throws UsageFault. */
export function homeOf({ home, link }: Pick<Options, 'home' | 'link'>): string | undefined {
  const url = home ?? (link && /^https?:\/\/[^/?#{]+/i.exec(link)?.[0])
  if (!url) return undefined
  if (/^https?:/i.test(url) && linkable(url)) return linkable(url)
  throw new UsageFault(`--home needs a URL, as in --home https://example.org, not "${url}"`)
}

/** Every field as a part of an address has it. */
const inAddress: readonly Field<BriefRecord>[] = briefFields.map((field) => ({
  ...field,
  of: async (record) => encodeURIComponent(cleanLine(cellOf(await field.of(record)))),
}))
