import type { BriefRecord } from '../../render/records/brief-fields.ts'
import { briefFields } from '../../render/records/brief-fields.ts'
import { minutes, wordsOf } from '../../model/words.ts'
import type { ListingRow } from '../../render/terminal/listing.ts'
import { briefs, briefsInTurn } from '../selection/briefs.ts'
import type { Command } from '../command.ts'
import { outputOptions, selectionOptions } from '../arguments/options.ts'
import { briefsYaml } from '../output/briefs-yaml.ts'
import { formatsOf, print, type Output } from '../output/print.ts'
import { collected } from '../output/stream.ts'

const output: Output<BriefRecord> = {
  pages: {
    terminal: async (records, options) => {
      const { listing } = await import('../../render/terminal/listing.ts')
      return [await listing((await collected(records)).map(row), options)]
    },
    yaml: briefsYaml,
  },
  fields: briefFields,
  usual: {
    json: [
      'version',
      'date',
      'topic',
      'headline',
      'slug',
      'path',
      'number',
      'byline',
      'tags',
      'lang',
      'words',
      'minutes',
    ],
    line: ['date', 'topic', 'headline', 'slug', 'words', 'minutes'],
  },
}

export const list: Command = {
  name: 'list',
  alias: 'ls',
  summary: 'list briefs, newest first',
  about: 'In a pipe, each line has date, topic, headline, slug, words and minutes, separated by tabs.',
  operands: [briefs],
  options: [...selectionOptions, ...outputOptions],
  formats: formatsOf(output, 'tsv'),
  fields: briefFields,
  examples: [
    { line: 'brief list', does: 'List all briefs of the library' },
    { line: 'brief list -n 5 --topic City', does: 'List the five newest briefs of a topic' },
    { line: 'brief list --match "night bus" --sort words', does: 'List briefs with some words, longest first' },
    { line: 'brief list --json slug,words', does: 'Print two fields as JSON' },
    { line: "brief list --template '{slug}' --since 2021", does: 'Print only slugs' },
  ],
  async run(call) {
    const { records, code } = await briefsInTurn(call, call.operands, 'all')
    return print(list, call, output, { records, code })
  },
}

// Not all of a brief: an index would have to look up its long texts.
function row({ entry: { brief, slug, stored } }: BriefRecord): ListingRow {
  const { headline, date, topic } = brief
  const words = stored?.words ?? wordsOf(brief)
  return { headline, ...(date && { date }), ...(topic && { topic }), slug, words, minutes: minutes(words) }
}
