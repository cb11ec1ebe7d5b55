import { parseArgs } from 'node:util'
import { SURE } from '../../../src/model/quote.ts'
import { THRESHOLD } from '../../../src/quotes/attribution/confidence.ts'
import { foundIn } from './article.ts'
import { confidenceOf, examplesOf, fit, type Example } from './calibrate.ts'
import { goldOf, type Gold } from './gold.ts'
import { matched, type Matched } from './match.ts'
import { coverage, f1, reliability, report } from './report.ts'
import { isRight, isTrusted, tallyOf } from './tally.ts'

interface Article {
  readonly gold: Gold
  readonly matched: Matched
}

const USAGE = `usage: npm run score -- GOLD.jsonl [options]

  --errors N       print N quotes with a wrong speaker
  --threshold P    name speakers of this confidence (default: ${THRESHOLD})
  --outlets        also calibrate on all outlets but one and test on that one, in turn
  --calibrate      print the confidence table that fits these articles`

/** Prints how good the quote finder is on the articles of a file; returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      errors: { type: 'string', default: '0' },
      threshold: { type: 'string', default: String(THRESHOLD) },
      outlets: { type: 'boolean' },
      calibrate: { type: 'boolean' },
    },
  })
  const [path] = positionals
  if (!path) {
    console.error(USAGE)
    return 2
  }
  const articles: Article[] = []
  const began = performance.now()
  for (const gold of goldOf(path)) articles.push({ gold, matched: matched(gold, await foundIn(gold.text)) })
  const each = (performance.now() - began) / articles.length

  if (values.calibrate) {
    console.log(JSON.stringify(fit(examplesOf(articles)), null, 2))
    return 0
  }
  const threshold = Number(values.threshold)
  const named = certain(articles)
  console.log(
    [report(tallyOf(articles, threshold)), reliability(named), coverage(named)].join('\n\n'),
    `\n\n${articles.length} articles, ${each.toFixed(2)} ms each`,
  )
  if (values.outlets) console.log(`\n${byOutlet(articles, threshold)}`)
  const errors = wrong(articles, threshold).slice(0, Number(values.errors))
  if (errors.length) console.log(`\n${errors.join('\n')}`)
  return 0
}

/** Every speaker that was found and that people have named, with its confidence. */
function certain(articles: readonly Article[]): { confidence: number; right: boolean }[] {
  return articles.flatMap(({ matched: { gold } }) =>
    gold.flatMap(({ quote, found }) => {
      if (!found || !isTrusted(quote)) return []
      return [{ confidence: found.guess ? found.confidence : -1, right: isRight(found.guess, quote) }]
    }),
  )
}

/** The scores of each outlet, with a confidence table that was fitted without it. */
function byOutlet(articles: readonly Article[], threshold: number): string {
  const examples = examplesOf(articles)
  const outlets = [...new Set(articles.map(({ gold }) => gold.source ?? ''))]
  const rows = outlets.map((outlet) => {
    const weights = fit(examples.filter((one: Example) => one.outlet !== outlet))
    const own = articles
      .filter(({ gold }) => (gold.source ?? '') === outlet)
      .map(({ gold, matched: one }) => ({ gold, matched: weighed(one, weights) }))
    const { endToEnd, speakers } = tallyOf(own, threshold)
    const all = speakers.right + speakers.wrong + speakers.empty
    const figures = [f1(endToEnd), ...[speakers.wrong, speakers.empty].map((n) => (100 * n) / all), ...sure(own)]
    return { outlet, figures: figures.map(Number) }
  })
  const mean = COLUMNS.map((_, i) => rows.reduce((sum, { figures }) => sum + figures[i]!, 0) / rows.length)
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(26) + cells.map((cell) => cell.padStart(12)).join('')
  return [
    line('outlet left out', COLUMNS),
    ...[...rows, { outlet: 'mean', figures: mean }].map(({ outlet, figures }) =>
      line(
        outlet,
        figures.map((figure) => figure.toFixed(1)),
      ),
    ),
  ].join('\n')
}

const COLUMNS = ['e2e', 'wrong', 'empty', 'sure: named', 'right']

/** In percent: how many speakers `--sure` names, and how many of them are right. */
function sure(articles: readonly Article[]): [named: number, right: number] {
  const found = certain(articles)
  const named = found.filter(({ confidence }) => confidence >= SURE)
  const right = named.filter((one) => one.right).length
  return [(100 * named.length) / found.length, (100 * right) / named.length]
}

function weighed(one: Matched, weights: ReturnType<typeof fit>): Matched {
  const again = <T extends Matched['gold'][number]['found']>(found: T): T =>
    found && { ...found, confidence: confidenceOf(weights, found.signs) }
  return {
    ...one,
    gold: one.gold.map((each) => ({ ...each, found: again(each.found) })),
    found: one.found.map((each) => ({ ...each, found: again(each.found) })),
  }
}

function wrong(articles: readonly Article[], threshold: number): string[] {
  return articles.flatMap(({ gold, matched: { gold: quotes } }) =>
    quotes
      .filter(
        ({ quote, found }) =>
          found?.guess && found.confidence >= threshold && quote.speaker && !isRight(found.guess, quote),
      )
      .map(({ quote, found }) =>
        [gold.id, found!.rule, found!.confidence, found!.guess, quote.speaker, quote.text.slice(0, 60)].join('\t'),
      ),
  )
}
