import { once } from '../../model/once.ts'
import { proseIn } from '../markdown-code.ts'
import type { Rule, Subject } from '../rule.ts'

/** No language has these as words. */
const FILLER = /(?<![\p{L}\p{N}])(?:TK(?:TK)+|[Ll]orem [Ii]psum)(?![\p{L}\p{N}])/u

/** And `TK` as a word; not `TK Maxx`, `TK 1951` or `TK-42`, which are names. */
const TO_COME = new RegExp(String.raw`${FILLER.source}|(?<![\p{L}\p{N}-])TK(?![\p{L}\p{N}-]| \p{Lu}| \d)`, 'u')

export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  summary: 'no placeholder is left: TK, TKTK, lorem ipsum',
  about:
    'A brief from brief new has TK where text is missing. TK is reported as a word of its own, in English briefs; TK Maxx and TK 1951 are names. It counts in a quotation too: nobody says TK, and a reader must not see it. An edition is judged with each of its briefs. brief edit lets you keep a file that still has placeholders.',
  bad: `headline: Saltmere keeps its night ferry
lede: "TK: what happened, in one or two sentences."
`,
  good: `headline: Saltmere keeps its night ferry
lede: The boat loses money, but the island's pupils need it.
`,
  check(subject) {
    const { lang = 'en', edition = {} } = subject.story.brief
    const pattern = /^en\b/i.test(lang) ? TO_COME : FILLER
    const inFrame = [edition.title, edition.intro, edition.outro, edition.sponsor].flatMap((text) => text ?? [])
    let before = 0
    const inBrief = textsOf(subject).flatMap(({ text, prose }) => {
      const skipped = before
      if (mayHave(text)) before += countIn(text)
      return found(text, prose, pattern).map(({ skip, ...finding }) => ({
        ...finding,
        ...(skip !== undefined && { skip: skipped + skip }),
      }))
    })
    return [...inFrame.flatMap((text) => found(text, text, pattern)), ...inBrief]
  },
}

function countIn(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Letters alone find a place in a file, so that `TK.` stands wherever TK does. */
const ALONE = /^[\p{P}\s]*TK[\p{P}\s]*$/u

const WORD = /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}])/gu

/** Most texts have none, and Unicode properties take time. */
function mayHave(text: string): boolean {
  return text.includes('TK') || text.includes('orem ')
}

interface Found {
  readonly message: string
  readonly words: string
  /** How often TK stands before it in its text; absent if it has other words. */
  readonly skip?: number
}

/** The first placeholder of a text. Its prose is the text with spaces in place of code. */
function found(text: string, prose: string, pattern: RegExp): Found[] {
  if (!mayHave(prose)) return []
  const { index } = pattern.exec(prose) ?? {}
  if (index === undefined) return []
  const start = /[$£€]?$/.exec(text.slice(0, index))!.index
  const [words] = /^\S+(?:[^\S\n]+\S+){0,5}/.exec(text.slice(start))!
  const skip = ALONE.test(words) && { skip: countIn(text.slice(0, start)) }
  return [{ message: `write what is still to come here: "${words}"`, words, ...skip }]
}

interface ReadText {
  readonly text: string
  readonly prose: string
}

/** Every text of a brief that readers see, in the order of the format. */
function textsOf({ story, passages }: Subject): ReadText[] {
  const prose = once(() => proseIn(story))
  const { topic, byline = [], image, sections = [], people = [], quotes = [], ...others } = story.brief
  const { links = [], source = {}, tags = [] } = others
  const below = (place: string) =>
    passages
      .filter(({ path }) => path.startsWith(place))
      .map(({ path, text }) => ({ text, prose: (mayHave(text) && prose().get(path)?.text) || text }))
  return [
    ...[...below('headline'), ...below('dek'), topic, ...byline.flatMap(named)],
    ...[...below('image'), image?.credit, ...below('lede')],
    ...sections.flatMap(({ label, image }, i) => [label, ...below(`sections[${i}]`), image?.credit]),
    ...[...people.flatMap(named), ...quotes.flatMap(({ text, speaker, role }) => [text, speaker, role])],
    ...[...links.map(({ text }) => text), ...below('notes'), source.publisher, source.title, source.note, ...tags],
  ].flatMap((each) => (typeof each === 'string' ? { text: each, prose: each } : (each ?? [])))
}

function named({ name, role }: { readonly name: string; readonly role?: string }) {
  return [name, role]
}
