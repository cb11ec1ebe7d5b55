import type { Finding, Loaded } from './load.ts'

/** More files than this that are not briefs are counted, not listed. */
const MOST_LISTED = 3

/**
 * The briefs of a folder that a user named. A folder may hold YAML files that are not briefs: one finding then stands for
 * all of them, or for all errors if no file is a valid brief.
 */
export function withoutForeignFiles(folder: string, files: number, { entries, findings }: Loaded): Loaded {
  const isForeign = ({ problem }: Finding) =>
    entries.length ? problem?.code === 'not-a-brief' : problem?.severity === 'error'
  const foreign = new Set(findings.filter(isForeign).map(({ path }) => path))
  if (foreign.size <= MOST_LISTED) return { entries, findings }
  const count = foreign.size === files ? `none of its ${files}` : `${foreign.size} of its ${files}`
  const verb = foreign.size === files ? 'is a brief' : 'are not briefs'
  const message = `${count} YAML files ${verb}; to see why, run: brief check ${folder}`
  return { entries, findings: [{ path: folder, message }, ...findings.filter(({ path }) => !foreign.has(path))] }
}
