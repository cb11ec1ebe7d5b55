/** Whether two names mean one speaker: the same head (surname, or noun), and given names that do not clash. */
export function isSameSpeaker(found: string | undefined, gold: string): boolean {
  const one = mainHead(found)
  const two = mainHead(gold)
  if (!one || !two || one.word !== two.word) return false
  return !(one.proper && two.proper && one.given && two.given && one.given[0] !== two.given[0])
}

export const isPronoun = (name: string | null | undefined): boolean => PRONOUNS.has((name ?? '').trim().toLowerCase())

interface Head {
  readonly word: string
  /** The given name before a surname. */
  readonly given: string | undefined
  readonly proper: boolean
}

const PRONOUNS = new Set(
  'he she they i we it who him her his their you himself herself themselves them us me my our its which that'.split(
    ' ',
  ),
)
const TITLES = new Set(
  `mr mrs ms miss dr sir lord lady dame sen rep gov lt gen col sgt capt maj president vice minister prime senator representative governor
  secretary chief justice judge professor prof pastor rev reverend king queen prince princess pope mayor chairman chairwoman chair spokesman
  spokeswoman spokesperson premier officer const constable inspector detective supt ambassador attorney general chancellor ceo analyst
  director coach`.split(/\s+/),
)
const PREPOSITION = /\s+(?:of|for|in|at|on|from|with|to|by|near|behind|about|whose|who|which|that|during)\s+/i

/** The first head of a phrase that is a name, else its first. */
function mainHead(name: string | undefined): Head | undefined {
  const heads = plain(name ?? '')
    .split(/\s*[,;]\s*|\s+and\s+|\s+&\s+/)
    .flatMap((part) => headOf(part.trim()) ?? [])
  return heads.find(({ proper }) => proper) ?? heads[0]
}

function plain(name: string): string {
  return name
    .replace(/[’‘]/g, "'")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/["“”]/g, ' ')
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?(?=$|[\s,])/g, ' ')
    .trim()
}

function headOf(part: string): Head | undefined {
  const before = part.split(PREPOSITION)[0]!.trim() || part
  const words = (before.match(/@?[\p{L}\p{N}][\p{L}\p{N}'.\-@&]*/gu) ?? []).map((word) =>
    word.replace(/[.'-]+$/, '').replace(/'s$/i, ''),
  )
  while (words.length > 1 && /^(?:himself|herself|themselves|itself|too|also)$/i.test(words.at(-1)!)) words.pop()

  const last = words.pop()
  if (!last) return undefined
  const given = words.findLast((word) => !/^\p{Lu}$/u.test(word))
  return {
    word: last.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''),
    given: given && /^\p{Lu}/u.test(given) && !TITLES.has(given.toLowerCase()) ? given.toLowerCase() : undefined,
    proper: /^[\p{Lu}@]/u.test(last) && !TITLES.has(last.toLowerCase()),
  }
}
