import type { HelpPage } from './blocks.ts'

/** The topics of `brief help NAME`. Each page is a file in `topics/`. */
export const topics = {
  briefs: 'how to name a brief',
  selection: 'options that select briefs',
  where: 'conditions for --where',
  dates: 'how to write days and periods',
  search: 'the query language of search and --match',
  output: 'options that control the output',
  formats: 'output formats, fields and templates',
  format: 'how to write a brief, with a skeleton to copy',
  quotes: 'how quotes and speakers are found',
  check: 'rules, verdicts on quotes, kept sources',
  digest: 'digests by e-mail, as a feed, from cron',
  import: 'how articles become briefs, and the ledger',
  index: 'the index of a large library',
  config: 'the config file',
  environment: 'environment variables and folders',
  'exit-codes': 'what the exit codes mean',
} as const

export type TopicName = keyof typeof topics

export function isTopic(name: string): name is TopicName {
  return Object.hasOwn(topics, name)
}

export async function topicPage(name: TopicName): Promise<HelpPage> {
  return (await import('./topics/pages.ts')).pages[name]
}
