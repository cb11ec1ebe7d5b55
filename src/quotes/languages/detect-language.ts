import type { Passage } from '../../model/passage.ts'
import { lexicon, type Lexicon } from '../words/lexicon.ts'

/** `en`, a language with a table of its own, or `other`, of which only the quotation marks are read. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'other'

/** The language of a story: as the file says, else by its most frequent words. */
export function languageOf(passages: readonly Passage[], lang?: string): Language {
  if (lang) return isLanguage(lang.slice(0, 2).toLowerCase())
  return languageIn(sampleOf(passages))
}

const isLanguage = (code: string): Language =>
  code === 'en' || code === 'de' || code === 'fr' || code === 'es' ? code : 'other'

/** The first words of the longer passages; a headline says little. */
function sampleOf(passages: readonly Passage[]): string {
  let sample = ''
  for (const { text, place } of passages) {
    if (place !== 'headline') sample += ` ${text.slice(0, SAMPLE)}`
    if (sample.length > SAMPLE) break
  }
  return sample.slice(0, SAMPLE)
}

const SAMPLE = 600

/** English unless another language is clear. */
function languageIn(sample: string): Language {
  const words = sample.toLowerCase().split(/[^a-zà-öø-ÿœß]+/)
  const share = (list: Lexicon): number => words.filter((word) => list.has(word)).length / (words.length || 1)
  const english = share(FREQUENT.en)
  if (english > CLEAR || words.length < FEW) return 'en'
  const others = (['de', 'fr', 'es'] as const).map((code) => ({ code, part: share(FREQUENT[code]) }))
  const best = others.reduce((top, one) => (one.part > top.part ? one : top))
  if (best.part > CLEAR && best.part > 1.5 * english) return best.code
  return words.length > MANY && english < NONE ? 'other' : 'en'
}

/** Parts of all words. English text has 0.3 to 0.5 of its frequent words. */
const CLEAR = 0.18
const NONE = 0.05
/** Counts of words: fewer do not tell the language; so many without a frequent English word are not English. */
const FEW = 6
const MANY = 20

const FREQUENT: Readonly<Record<'en' | 'de' | 'fr' | 'es', Lexicon>> = {
  en: lexicon(
    'the of and to a in that is was for it with as his her he she they we you on be at by have has had are this but from not or an said will i who would their been were its about',
  ),
  de: lexicon(
    'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich sagte',
  ),
  fr: lexicon(
    'le la les de des du un une et en à au aux que qui est pour dans ce cette il elle ne pas sur se plus par avec tout ils nous sont mais sa son ses leur être ont été a l d qu n je vous on',
  ),
  es: lexicon(
    'el la los las de del y en que a un una por con no es se su para lo como más al pero sus le ha este esta sí porque cuando muy sin sobre también me hasta hay donde han quien nos ni fue son dijo',
  ),
}
