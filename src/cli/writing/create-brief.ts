import { Failure, UsageFault } from '../../model/fault.ts'
import { didYouMean } from '../../model/nearest.ts'
import { clean, cleanLine } from '../../render/clean.ts'
import { decodeBytes, maxBytes } from '../../yaml/bytes.ts'
import { read } from '../../yaml/read.ts'
import { modeline } from '../../yaml/write.ts'
import type { Call } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { changedText, changesIn } from './changes.ts'
import { editSession } from './edit-session.ts'
import { libraryToWriteTo, reportNewLibrary, stemFor } from './library-path.ts'
import { isTemplateName, templates } from './templates.ts'

/** Writes a new file in the library, prints its path, and on a terminal opens it in the editor first. */
export async function createBrief(call: Call): Promise<number> {
  const { options, world } = call
  const headline = cleanLine(call.operands.join(' ')).replace(/\s+/g, ' ').trim()
  if (!headline) throw new UsageFault('the headline is empty; write one, as in: brief new "Night buses return"')
  const draft = await draftFor(headline, call)
  const path = await saved(draft, call)
  const opens = !options.print && (await world.console()).isInteractive
  const code = opens ? await editSession(path, call) : exit.done
  world.stdout.write(`${clean(path)}\n`)
  return code
}

interface Draft {
  readonly text: string
  /** What its file is named after. */
  readonly title: string
  /** Empty without one. */
  readonly date: string
}

/** The template with the headline, the day and the keys that --set gives. Throws Failure if the result is not valid. */
async function draftFor(headline: string, { options, world }: Call): Promise<Draft> {
  const name = options.template ?? 'story'
  const template = templateText(name, world.files)
  const [first] = await read(template)
  const isEdition = first?.kind === 'edition'
  const own = isEdition
    ? [
        { path: ['edition', 'title'], value: headline },
        { path: ['edition', 'date'], value: world.today() },
      ]
    : [
        { path: ['headline'], value: headline },
        { path: ['date'], value: world.today() },
      ]
  const { text } = await changedText(template, 1, [...own, ...changesIn(options)], `the template "${name}"`)
  const readings = await read(text)
  const error = readings.flatMap(({ problems }) => problems).find(({ severity }) => severity === 'error')
  const brief = readings.find((reading) => reading.brief)?.brief
  if (error || !brief)
    throw new Failure(
      `the template "${name}" is not valid: ${error?.message ?? 'it has no brief'}; run: brief check ${name}`,
    )
  const title = brief.edition?.title ?? brief.headline
  return { text: withModeline(text), title, date: brief.date ?? '' }
}

/** Names the schema in the first line. It ends as the lines of the template do. */
function withModeline(text: string): string {
  if (text.includes('yaml-language-server')) return text
  return `${text.includes('\r\n') ? modeline.replace('\n', '\r\n') : modeline}${text}`
}

function templateText(name: string, files: Call['world']['files']): string {
  if (isTemplateName(name)) return templates[name]
  if (!files.kind(name))
    throw new UsageFault(
      `there is no template "${name}"; ${didYouMean(name, Object.keys(templates), 'use story, newsletter, edition, or the path of a file')}`,
    )
  const decoded = decodeBytes(files.read(name, maxBytes))
  if ('problem' in decoded) throw new Failure(`the template "${name}" is not valid: ${decoded.problem.message}`)
  return decoded.text
}

/** Writes the draft under a name that is free: `-2`, `-3` … follow the slug. Returns the path. */
async function saved({ text, title, date }: Draft, call: Call): Promise<string> {
  const { world } = call
  const folder = libraryToWriteTo(call)
  const isNew = !world.files.kind(folder)
  const stem = stemFor(title, date, folder, world.files)
  for (let number = 1; number <= MOST_OF_A_NAME; number++) {
    const name = number === 1 ? stem : `${stem}-${number}`
    if (world.files.kind(`${name}.yml`) || !(await world.write(`${name}.yaml`, text, 'new'))) continue
    if (isNew) reportNewLibrary(folder, call)
    return `${name}.yaml`
  }
  throw new Failure(`there are ${MOST_OF_A_NAME} briefs called "${stem}" already; choose another headline`)
}

const MOST_OF_A_NAME = 1000
