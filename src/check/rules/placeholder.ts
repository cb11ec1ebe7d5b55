import { once } from '../../model/once.ts'
import { codeIn, withoutCode } from '../code.ts'
import type { Rule, Subject } from '../rule.ts'

/** No language has these as words. */
const FILLER = /(?<![\p{L}\p{N}])(?:TK(?:TK)+|[Ll]orem [Ii]psum)(?![\p{L}\p{N}])/u

/** And `TK` as a word; not `TK Maxx`, `TK 1951` or `TK-42`, which are names. */
const TO_COME = new RegExp(String.raw`${FILLER.source}|(?<![\p{L}\p{N}-])TK(?![\p{L}\p{N}-]| \p{Lu}| \d)`, 'u')

export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  summary: 'no text is still to come: TK, TKTK, lorem ipsum',
  about:
    'brief new marks with TK what is still to be written. TK is reported as a word of its own, in English briefs; TK Maxx and TK 1951 are names. It counts in a quotation too: nobody says TK, and a reader must not see it. An edition is judged with each of its briefs. brief edit lets you keep a file that still has placeholders.',
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
    const inBrief = textsOf(subject).flatMap((text) => {
      const skip = before
      if (mayHave(text)) before += text.match(WORD)?.length ?? 0
      return found(text, pattern).map((finding) => ({ ...finding, ...(finding.words === 'TK' && { skip }) }))
    })
    return [...inFrame.flatMap((text) => found(text, pattern)), ...inBrief]
  },
}

const WORD = /(?<![\p{L}\p{N}])TK(?![\p{L}\p{N}])/gu

/** Most texts have none, and Unicode properties take time. */
function mayHave(text: string): boolean {
  return text.includes('TK') || text.includes('orem ')
}

function found(text: string, pattern: RegExp) {
  if (!mayHave(text)) return []
  const { index } = pattern.exec(text) ?? {}
  if (index === undefined) return []
  const start = /[$£€]?$/.exec(text.slice(0, index))!.index
  const [words] = /^\S+(?:[^\S\n]+\S+){0,5}/.exec(text.slice(start))!
  return [{ message: `write what is still to come here: "${words}"`, words }]
}

/** Every text of a brief that readers see, in the order of the format. */
function textsOf(subject: Subject): string[] {
  const codes = once(() => codeIn(subject.story))
  const { topic, byline = [], image, sections = [], people = [], links = [], tags = [] } = subject.story.brief
  const below = (path: string) =>
    subject.passages
      .filter((passage) => passage.path.startsWith(path))
      .map(({ text }) => (mayHave(text) ? withoutCode(text, codes()) : text))
  return [
    ...[...below('headline'), ...below('dek'), topic, ...byline.flatMap(named)],
    ...[...below('image'), image?.credit, ...below('lede')],
    ...sections.flatMap(({ label, image }, i) => [label, ...below(`sections[${i}]`), image?.credit]),
    ...[...people.flatMap(named), ...links.map(({ text }) => text), ...below('notes'), ...tags],
  ].flatMap((text) => text ?? [])
}

function named({ name, role }: { readonly name: string; readonly role?: string }) {
  return [name, role]
}
