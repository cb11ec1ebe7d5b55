import type { Person } from '../model/brief.ts'
import type { Passage } from '../model/passage.ts'

/** What somebody answers in an interview: the words of a passage after the name. */
export interface Turn {
  readonly text: string
  /** UTF-16 offsets into the passage. */
  readonly start: number
  readonly end: number
  readonly cue: string
  readonly speaker?: string
  readonly role?: string
  /** A further paragraph of the same answer. */
  readonly continues: boolean
}

/**
 * The answers of interviews, by passage. An interview is a run of at least three turns (`Ana Roth: …`, `Q: …`) of which
 * somebody has two. Who mostly asks is the interviewer and gives no answers.
 */
export function turnsIn(passages: readonly Passage[], people: readonly Person[] = []): Map<Passage, Turn> {
  const turns = new Map<Passage, Turn>()
  for (const run of runsOf(passages)) {
    const interviewer = interviewerOf(run)
    for (const { name, lines } of run) {
      if (name === interviewer) continue
      lines.forEach((line, i) => turns.set(line.passage, turnOf(line, name, i > 0, people)))
    }
  }
  return turns
}

/** What one person says until another does. */
interface Said {
  readonly name: string
  readonly lines: Line[]
}

interface Line {
  readonly passage: Passage
  readonly start: number
}

/** Runs of turns in the same section. */
function runsOf(passages: readonly Passage[]): Said[][] {
  const runs: Said[][] = []
  let run: Said[] = []
  let scope = ''
  for (const passage of passages) {
    if (scopeOf(passage) !== scope) run = []
    scope = scopeOf(passage)
    if (passage.form !== 'paragraph' || (passage.place !== 'section' && passage.place !== 'lede')) run = []
    else {
      const [lead, name] = TURN.exec(passage.text) ?? []
      if (lead && name) {
        if (!run.length) runs.push((run = []))
        run.push({ name, lines: [{ passage, start: lead.length }] })
      } else run.at(-1)?.lines.push({ passage, start: 0 })
    }
  }
  return runs.map(withFullNames).filter(isInterview).map(withoutTail)
}

/** `Roth` is the Ana Roth of another turn. */
function withFullNames(run: readonly Said[]): Said[] {
  return run.map((said) => ({
    ...said,
    name: run.find(({ name }) => name.endsWith(` ${said.name}`))?.name ?? said.name,
  }))
}

/** A name of one to four words, or Q and A, and a colon; not `Roth continued:`, which leads into a quotation. */
const TURN =
  /^((?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:de|da|do|dos|di|del|della|der|den|van|von|la|le|el|al|bin|ibn|y|e))){0,3}): +(?=\S)/u

function scopeOf({ place, path }: Passage): string {
  return place === 'section' ? path.split('.', 1)[0]! : place
}

function isInterview(run: readonly Said[]): boolean {
  const names = new Set(run.map(({ name }) => name))
  if (names.has('Q') && names.has('A') && names.size === 2) return true
  return run.length >= 3 && names.size > 1 && names.size < run.length && names.size <= 6
}

/** What follows the last turn may be the reporter's: only its first paragraph is sure. */
function withoutTail(run: readonly Said[]): Said[] {
  return run.map((said, i) => (i === run.length - 1 ? { ...said, lines: said.lines.slice(0, 1) } : said))
}

/** The one who asks in most of their turns; `Q` always. */
function interviewerOf(run: readonly Said[]): string | undefined {
  const names = [...new Set(run.map(({ name }) => name))]
  if (names.includes('Q')) return 'Q'
  return names.find((name) => {
    const turns = run.filter((said) => said.name === name)
    const asked = turns.filter(({ lines }) => /[?？]["'”’»]?$/.test(lines.at(-1)!.passage.text.trim()))
    return asked.length * 2 > turns.length
  })
}

function turnOf({ passage, start }: Line, name: string, continues: boolean, people: readonly Person[]): Turn {
  const [text, from] = unquoted(passage.text.slice(start).trimEnd(), start)
  const { name: speaker, role } = personOf(name, people)
  return {
    text,
    start: from,
    end: start + passage.text.slice(start).trimEnd().length,
    cue: ':',
    ...(speaker && { speaker }),
    ...(role && { role }),
    continues,
  }
}

/** Words without the quotation marks around all of them. */
function unquoted(text: string, start: number): [string, number] {
  const inner = /^["“„«]([^"“”„«»]*)["”“»]$/.exec(text)?.[1]
  return inner ? [inner, start] : [text, start]
}

/** `Roth` is Ana Roth if the file says so; `A` is the only person of the file. */
function personOf(name: string, people: readonly Person[]): Partial<Person> {
  if (name === 'A') return people.length === 1 ? people[0]! : {}
  return people.find((person) => person.name === name || person.name.endsWith(` ${name}`)) ?? { name }
}
