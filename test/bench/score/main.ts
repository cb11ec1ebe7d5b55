import { foundIn } from './article.ts'
import { goldOf } from './gold.ts'
import { matched } from './match.ts'
import { isRight, tallyOf, type Share, type Tally } from './tally.ts'

/** Prints how good the quote finder is on the articles of a file; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--errors')
  const errors = at < 0 ? 0 : Number(args[at + 1])
  const path = args.find((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1))
  if (!path) {
    console.error('usage: npm run score -- GOLD.jsonl [--errors N]')
    return 2
  }

  const articles = []
  const began = performance.now()
  for (const gold of goldOf(path)) articles.push({ gold, matched: matched(gold, await foundIn(gold.text)) })
  const each = (performance.now() - began) / articles.length

  console.log(report(tallyOf(articles)))
  console.log(`\n${articles.length} articles, ${each.toFixed(2)} ms each`)
  const wrong = articles.flatMap(({ gold, matched: { gold: quotes } }) =>
    quotes
      .filter(({ quote, found }) => found && quote.speaker && !isRight(found.speaker, quote))
      .map(
        ({ quote, found }) =>
          `${gold.id}\t${found!.rule}\t${found!.speaker ?? '-'}\t${quote.speaker}\t${quote.text.slice(0, 60)}`,
      ),
  )
  if (errors) console.log(`\n${wrong.slice(0, errors).join('\n')}`)
  return 0
}

function report(tally: Tally): string {
  const { extraction, endToEnd, attribution, scares, byForm, byKind, byRule } = tally
  const rules = [...byRule].sort(([, a], [, b]) => b.all - b.right - (a.all - a.right))
  return [
    row('extraction', f1(extraction), `P ${percent(extraction.precision)}  R ${percent(extraction.recall)}`),
    row('end to end', f1(endToEnd), `P ${percent(endToEnd.precision)}  R ${percent(endToEnd.recall)}`),
    row(
      'speaker right',
      percent(attribution),
      `of ${attribution.all}; ${tally.unnamed} unnamed, ${tally.pronouns} pronouns`,
    ),
    row('scare quotes', percent(scares), `${scares.right} of ${scares.all} taken for quotes`),
    '',
    ...[...byKind].map(([kind, one]) => row(`end to end, ${kind}`, percent(one), `recall, of ${one.all}`)),
    ...[...byForm].map(([form, one]) => row(`speaker, ${form}`, percent(one), `of ${one.all}`)),
    '',
    'worst rules',
    ...rules.slice(0, 12).map(([rule, one]) => row(`  ${rule}`, String(one.all - one.right), `wrong of ${one.all}`)),
  ].join('\n')
}

const row = (name: string, figure: string, rest: string): string => `${name.padEnd(26)}${figure.padStart(6)}  ${rest}`
const ratio = ({ right, all }: Share): number => (all ? (100 * right) / all : 0)
const percent = (one: Share): string => ratio(one).toFixed(1)

function f1({ precision, recall }: { readonly precision: Share; readonly recall: Share }): string {
  const [p, r] = [ratio(precision), ratio(recall)]
  return (p + r ? (2 * p * r) / (p + r) : 0).toFixed(1)
}
