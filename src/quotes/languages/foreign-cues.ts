import { wordsIn } from '../words/lexicon.ts'
import { tables } from './tables.ts'

/** What the words beside a quotation tell. */
export interface Cue {
  readonly cue: string
  /** A name or a noun phrase; undefined for a pronoun or a subject that is left out. */
  readonly speaker?: string | undefined
  readonly confidence: number
}

export interface Cues {
  /** Reads the words after a quotation, from its closing mark. */
  readonly after: (text: string) => Cue | undefined
  /** Reads the words of the sentence before a quotation. */
  readonly before: (text: string) => Cue | undefined
  /** Reads the words of a quotation: French puts short cues inside the marks. */
  readonly within: (text: string) => Cue | undefined
}

/** Chances that a cue names the right speaker, judged on sentences of our own: higher for verbs of the table. */
const LISTED = 0.9
const OPEN = 0.7
const PRONOUN = 0.6

const known = new Map<string, Cues>()

/** The cues of a language. They are compiled at the first use. */
export function cuesOf(language: 'de' | 'fr' | 'es'): Cues {
  const cues = known.get(language) ?? compiled(language)
  known.set(language, cues)
  return cues
}

function compiled(language: 'de' | 'fr' | 'es'): Cues {
  const table = tables[language]
  const any = (words: string): string => wordsIn(words).join('|')
  const word = String.raw`[\p{L}’'-]`
  const capital = String.raw`\p{Lu}[\p{L}.’'-]*`
  const particle = `(?:${table.particles})`
  // `der Bürgermeister der Stadt`
  const genitive = language === 'de' ? `(?:(?<=\\b(?:[Dd]er|[Dd]ie|[Dd]as) ${capital}) (?:der|des) ${capital})?` : ''
  const name = `${capital}(?:[  ](?:${particle}[  ])*${capital})*${genitive}`
  const noun = language === 'de' ? capital : String.raw`\p{Ll}${word}*`
  const linked =
    language === 'de' ? `(?: (?:der|des|von) ${name})?` : `(?: (?:(?:de la|de los|del|des|du|de) |d[’'])${word}+){0,2}`
  const article = `(?:${table.articles
    .split('|')
    .map((one) => anyCase(one) + (/[’']$/.test(one) ? '' : '[  ]'))
    .join('|')})`
  const role = `${article}${noun}${linked}`
  const between = `(?:(?!(?:de|del|du|des)[ ’'])[\\d\\p{L}’'-]+ ){0,2}?`
  const apposed = `(?:, (?<apposed>${name})(?=\\s*[,.;:]|\\s*$))?`
  const subject = `(?!(?:${table.objects})[  ])(?:(?<role>${article}${between}(?=${capital})|(?:(?!(?:de|del|du|des)[ ’'])\\p{Ll}${word}+ ){1,2}(?=${capital}))?(?<name>${name})|(?<common>${role}))${apposed}`
  const auxiliary = `(?:${any(table.auxiliaries)})`
  const participle = `(?:${any(table.participles)})`
  const reflexive = table.reflexive ? `(?:${table.reflexive})?` : ''
  const verb = `${reflexive}(?:${any(table.verbs)}|${participle}|${auxiliary} ${participle})`.replace(
    `|${participle}|`,
    reflexive ? `|${participle}|` : '|',
  )
  const pronoun = `(?:${table.pronouns})`
  const start = String.raw`^\s*[,.!?]?\s*[,–—-]?\s*`
  const adverbs = String.raw`(?: (?:pour sa part|de son côté|en cambio|por su parte|dagegen|hingegen|unterdessen|quant à lui)| (?:am|im|in|le|el|ce|este|hier|ayer|gestern) [\p{L}]+| \p{Ll}+(?:ment|mente|lich))?`

  const afterListed = new RegExp(`${start}(?<verb>${verb})${adverbs} (?:${subject})(?!\\p{L})`, 'u')
  const afterPronoun = new RegExp(
    `${start}(?<verb>${verb} ${pronoun}|a-t-(?:il|elle|on) ${participle}|(?:${any(table.verbs)})-t?-?(?:il|elle))(?!\\p{L})`,
    'u',
  )
  const afterBare = new RegExp(`${start}(?<verb>${verb})(?=\\s*(?:[.,;:]|$))`, 'u')
  const afterName = new RegExp(`${start}(?:${role}, )?(?<name>${name}),? (?<verb>${verb})(?!\\p{L})`, 'u')
  const afterOpen = new RegExp(`${start}(?<verb>\\p{Ll}+(?:${table.open})) (?:${subject})(?=\\s*(?:[.,;:]|$))`, 'u')
  const afterParticiple = new RegExp(
    `${start}(?<verb>${auxiliary} ${table.openParticiple}) (?:${subject})(?=\\s*(?:[.,;:]|$))`,
    'u',
  )
  const afterSource = new RegExp(`${start}(?<verb>${table.according}) (?:${subject})(?!\\p{L})`, 'u')

  const opening = String.raw`(?:^|[.!?:,;]\s|\s)`
  const beforeName = new RegExp(
    `${opening}(?:${subject})(?:, [^,]{2,60},|,)? (?<verb>${verb})(?: [^:„“«»"]{0,60})?[:,]?\\s*$`,
    'u',
  )
  const beforeInverted = new RegExp(`${opening}(?<verb>${verb}) (?:${subject})(?: [^:„“«»"]{0,60})?[:,]?\\s*$`, 'u')
  const beforeSource = new RegExp(`(?:^|[.!?]\\s)(?<verb>${table.according}) (?:${subject})(?!\\p{L})`, 'u')
  const beforeColon = new RegExp(`^\\s*(?!${article})(?<name>${name})(?:, [^:]{2,60})?\\s*(?<verb>:)\\s*$`, 'u')

  const beforeOpen = new RegExp(`^\\s*(?:${subject}) (?<verb>\\p{Ll}+)(?: [^:„“«»"]{1,60})?:\\s*$`, 'u')
  const beforeAs = new RegExp(`(?:^|[.!?]\\s)(?:Wie|Comme|Como) (?:${subject}) (?<verb>${verb})(?!\\p{L})`, 'u')
  const within = new RegExp(`[,!?] ?(?<verb>${verb}) (?:${subject})(?=[,.])`, 'u')

  // `der Minister`, `el Gobierno`: a capital after an article is no name of a person.
  const isArticle = /^(?:der|die|das|ein|eine|el|los|las|le|les)\s$/i
  const isTitleEnding = new RegExp(table.titleEndings, 'u')
  const titles = new Set(wordsIn(table.titles))
  const openers = new Set(wordsIn(table.openers))
  const read = (confidence: number, match: RegExpExecArray | null): Cue | undefined => {
    const { verb: cue = '', name: found, common, role: before = '', apposed } = match?.groups ?? {}
    if (!match) return undefined
    if (apposed && (common || ARTICLE.test(before)))
      return { cue, speaker: apposed.replace(/[.,’']+$/, ''), confidence }
    const bare = found && nameIn(found, (word) => titles.has(word) || isTitleEnding.test(word), openers)
    const isNoun = bare && (!bare.includes(' ') || / (?:der|des) /.test(bare)) && isArticle.test(before)
    const noun = isNoun ? `${before.trim()} ${found}` : common
    const speaker =
      noun && (!bare || noun !== common) ? noun.charAt(0).toLowerCase() + noun.slice(1).replace(/[.,]+$/, '') : bare
    return speaker ? { cue, speaker, confidence } : undefined
  }
  const pronounIn = (match: RegExpExecArray | null): Cue | undefined =>
    match ? { cue: match.groups?.['verb'] ?? '', confidence: PRONOUN } : undefined

  return {
    after: (text) =>
      pronounIn(afterPronoun.exec(text)) ??
      read(LISTED, afterListed.exec(text)) ??
      read(LISTED, afterName.exec(text)) ??
      read(LISTED, afterSource.exec(text)) ??
      pronounIn(afterBare.exec(text)) ??
      read(OPEN, afterOpen.exec(text)) ??
      read(OPEN, afterParticiple.exec(text)),
    before: (text) =>
      read(LISTED, beforeColon.exec(text)) ??
      read(LISTED, beforeInverted.exec(text)) ??
      read(LISTED, beforeName.exec(text)) ??
      read(LISTED, beforeSource.exec(text)) ??
      read(LISTED, beforeAs.exec(text)) ??
      read(OPEN, beforeOpen.exec(text)),
    within: (text) => read(OPEN, within.exec(text)),
  }
}

/** `[Ll]a` for `la`. */
const anyCase = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`

/** `la alcaldesa`, `die Chefin`: a name behind its comma tells who that is. */
const ARTICLE = /^(?:der|die|das|ein|eine|el|la|los|las|un|una|le|les|l[’'])\s?/i

/** The name without titles before it and without the first word of a sentence; empty if nothing is left. */
function nameIn(text: string, isTitle: (word: string) => boolean, openers: ReadonlySet<string>): string {
  const words = text.split(/[  ]/)
  while (words.length && (openers.has(words[0]!) || (words.length > 1 && isTitle(words[0]!)))) words.shift()
  while (words.length && /^\p{Ll}/u.test(words[0]!)) words.shift()
  return words.join(' ').replace(/[.,’']+$/, '')
}
