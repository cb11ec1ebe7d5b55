import type { Outcome, Share, Tally } from './tally.ts'

/** The scores as lines of text. */
export function report({ extraction, endToEnd, speakers, scares, byForm, byKind, byRule }: Tally): string {
  const rules = [...byRule].sort(([, a], [, b]) => b.wrong - a.wrong)
  const all = sum(speakers)
  return [
    row('extraction', f1(extraction), `P ${percent(extraction.precision)}  R ${percent(extraction.recall)}`),
    row('end to end', f1(endToEnd), `P ${percent(endToEnd.precision)}  R ${percent(endToEnd.recall)}`),
    row('speaker right', share(speakers.right, all), `${speakers.right} of ${all}`),
    row('speaker wrong', share(speakers.wrong, all), `${speakers.wrong}`),
    row('speaker empty', share(speakers.empty, all), `${speakers.empty}`),
    row('scare quotes', percent(scares), `${scares.right} of ${scares.all} taken for quotes`),
    '',
    ...[...byKind].map(([kind, one]) => row(`end to end, ${kind}`, percent(one), `recall, of ${one.all}`)),
    ...[...byForm].map(([form, one]) => row(`speaker, ${form}`, share(one.right, sum(one)), outcome(one))),
    '',
    'worst rules',
    ...rules.slice(0, 12).map(([rule, one]) => row(`  ${rule}`, String(one.wrong), `wrong; ${outcome(one)}`)),
  ].join('\n')
}

/** What each band of confidence promises, and how many of its speakers are right. */
export function reliability(found: readonly { readonly confidence: number; readonly right: boolean }[]): string {
  const bands = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]
  const lines = bands.slice(0, -1).map((from, i) => {
    const inside = found.filter(({ confidence }) => confidence >= from && confidence < bands[i + 1]!)
    const mean = inside.reduce((total, { confidence }) => total + confidence, 0) / (inside.length || 1)
    const right = inside.filter((one) => one.right).length
    return row(
      `  ${from.toFixed(2)}`,
      share(right, inside.length),
      `right of ${inside.length}; promised ${(100 * mean).toFixed(1)}`,
    )
  })
  return ['confidence at least, and speakers right', ...lines].join('\n')
}

/** How many speakers are named at a threshold, and how many of them are right. */
export function coverage(found: readonly { readonly confidence: number; readonly right: boolean }[]): string {
  const lines = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99].map((threshold) => {
    const named = found.filter(({ confidence }) => confidence >= threshold)
    const right = named.filter((one) => one.right).length
    return row(
      `  ${threshold.toFixed(2)}`,
      share(named.length, found.length),
      `named, ${share(right, named.length)} of them right`,
    )
  })
  return ['threshold, and speakers named', ...lines].join('\n')
}

const row = (name: string, figure: string, rest: string): string => `${name.padEnd(26)}${figure.padStart(6)}  ${rest}`
const outcome = ({ right, wrong, empty }: Outcome): string => `${right} right, ${wrong} wrong, ${empty} empty`
const sum = ({ right, wrong, empty }: Outcome): number => right + wrong + empty
const ratio = ({ right, all }: Share): number => (all ? (100 * right) / all : 0)
const share = (right: number, all: number): string => ratio({ right, all }).toFixed(1)
const percent = (one: Share): string => ratio(one).toFixed(1)

export function f1({ precision, recall }: Tally['endToEnd']): string {
  const [p, r] = [ratio(precision), ratio(recall)]
  return (p + r ? (2 * p * r) / (p + r) : 0).toFixed(1)
}
