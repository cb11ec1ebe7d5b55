import type { HelpPage } from '../blocks.ts'
import type { TopicName } from '../topics.ts'
import { briefs } from './briefs.ts'
import { check } from './check.ts'
import { config } from './config.ts'
import { dates } from './dates.ts'
import { digest } from './digest.ts'
import { environment } from './environment.ts'
import { exitCodes } from './exit-codes.ts'
import { format } from './format.ts'
import { formats } from './formats.ts'
import { importTopic } from './import.ts'
import { index } from './library-index.ts'
import { output } from './output.ts'
import { quotes } from './quotes.ts'
import { search } from './search.ts'
import { selection } from './selection.ts'
import { where } from './where.ts'

export const pages: Readonly<Record<TopicName, HelpPage>> = {
  briefs,
  check,
  config,
  dates,
  digest,
  environment,
  'exit-codes': exitCodes,
  format,
  formats,
  import: importTopic,
  index,
  output,
  quotes,
  search,
  selection,
  where,
}

export { pageOfRule } from './rule.ts'
