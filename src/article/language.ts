/**
 * The language of a text that is surely not in English: by its script, or by its most common words. Undefined where it is English
 * or not certain.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 40) return undefined
  const script = SCRIPTS.find(([, pattern, share]) => (sample.match(pattern)?.length ?? 0) > letters * share)
  return script?.[0] ?? byWords(sample)
}

/** Scripts of one language among those that newsrooms write in; kana first, for Japanese has Han too. */
const SCRIPTS = [
  ['ja', /[\u3040-\u30ff]/g, 0.15],
  ['ko', /[\uac00-\ud7af]/g, 0.4],
  ['zh', /[\u4e00-\u9fff]/g, 0.5],
  ['he', /[\u05d0-\u05ea]/g, 0.5],
  ['el', /[\u0370-\u03ff]/g, 0.5],
  ['th', /[\u0e00-\u0e7f]/g, 0.4],
] as const

function byWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = LANGUAGES.map(
    ([lang, common]) => [lang, words.filter((word) => common.has(word)).length / words.length] as const,
  )
  const [best, next] = counts.toSorted((a, b) => b[1] - a[1])
  return best && next && best[0] !== 'en' && best[1] > 0.12 && best[1] > next[1] * 1.5 ? best[0] : undefined
}

const LANGUAGES = [
  ['en', 'the of and to in a is that for it was on with as at by from said'],
  ['de', 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch werden sagte'],
  ['es', 'de la que el en y los del se las por un para con no una su al lo como más dijo'],
  ['fr', 'de la le et les des en un du une que est pour qui dans par sur au plus pas ne ce il'],
  ['it', 'di e il la che in un del per una è non con i da si le dei al nel ha'],
  ['pt', 'de a o que e do da em um para com não uma os no se na por mais as dos foi disse'],
  ['nl', 'de van het een en in is dat op te zijn voor met die niet aan er om ook als bij'],
].map(([lang = '', words = '']) => [lang, new Set(words.split(' '))] as const)
