/** What a baseline remembers of a finding: not its line, so that lines can be added above it. */
interface Known {
  /** Relative to the folder of the baseline, so that it is the same in every clone and working folder. */
  readonly path: string
  readonly code: string
  readonly message: string
}

/** The text of a baseline file: findings that are accepted until they are gone. */
export function baselineText(findings: readonly Known[], pathFrom: (path: string) => string): string {
  const known = findings.map(({ path, code, message }) => ({ path: pathFrom(path), code, message }))
  return `${JSON.stringify({ version: 1, findings: known }, undefined, 2)}\n`
}

/** The absolute path of a path in a baseline, and of the path of a finding. */
interface Places {
  readonly ofKnown: (path: string) => string
  readonly ofFinding: (path: string) => string
}

/** The findings that a baseline does not have. Undefined if its text is not a baseline. */
export function withoutBaseline<Found extends Known>(
  findings: readonly Found[],
  text: string,
  { ofKnown, ofFinding }: Places,
): Found[] | undefined {
  const known = knownIn(text)
  if (!known) return undefined
  const left = new Map<string, number>()
  for (const each of known) {
    const key = keyOf(each, ofKnown)
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  return findings.filter((finding) => {
    const key = keyOf(finding, ofFinding)
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

function knownIn(text: string): readonly Known[] | undefined {
  try {
    const { version, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown }
    return version === 1 && Array.isArray(findings) && findings.every(isKnown) ? findings : undefined
  } catch {
    return undefined
  }
}

function isKnown(finding: unknown): finding is Known {
  const { path, code, message } = (finding ?? {}) as Partial<Record<keyof Known, unknown>>
  return [path, code, message].every((text) => typeof text === 'string')
}

function keyOf({ path, code, message }: Known, wholePath: (path: string) => string): string {
  return JSON.stringify([wholePath(path), code, message])
}
