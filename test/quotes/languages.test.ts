import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/passage.ts'
import { languageOf } from '../../src/quotes/languages/detect-language.ts'
import { quotesOf } from '../../src/quotes/quotes.ts'

const passage = (text: string): Passage => ({
  place: 'section',
  path: 'sections[0].blocks[0]',
  form: 'paragraph',
  text,
})

interface Sample {
  readonly names: readonly string[]
  readonly words: readonly string[]
  /** Sentences around a name and words, in the usual orders of the language. */
  readonly orders: readonly ((name: string, words: string) => string)[]
}

const samples: Readonly<Record<'de' | 'fr' | 'es', Sample>> = {
  de: {
    names: ['Karl Meier', 'Anna Roth', 'Jan von Stetten', 'Petra Lindner', 'Otto Brandt-Lange'],
    words: ['Wir bleiben alle hier', 'Das kostet uns zwei Jahre', 'Niemand hat die Fahrer gefragt'],
    orders: [
      (name, words) => `„${words}“, sagte ${name}.`,
      (name, words) => `„${words}“, sagte ${name} am Montag.`,
      (name, words) => `»${words}«, erklärte ${name}.`,
      (name, words) => `„${words}“, betonte Bürgermeisterin ${name}.`,
      (name, words) => `„${words}“, so ${name}.`,
      (name, words) => `„${words}“, orakelte ${name}.`,
      (name, words) => `${name} sagte: „${words}.“`,
      (name, words) => `Am Montag sagte ${name}: „${words}.“`,
      (name, words) => `${name}: „${words}.“`,
      (name, words) => `„${words}“, fragte ${name}, die Chefin der Werft.`,
      (name, words) => `${name} hat gesagt: „${words}.“`,
      (name, words) => `Laut ${name} gilt: „${words}.“`,
    ],
  },
  fr: {
    names: ['Jean Dupont', 'Marie de la Tour', 'Anne Leroy', 'Paul Martin', 'Zoé Lambert'],
    words: ['Nous restons tous ici', 'Cela nous coûte deux ans', 'Personne n’a demandé aux chauffeurs'],
    orders: [
      (name, words) => `« ${words} », a déclaré ${name}.`,
      (name, words) => `« ${words} », a expliqué ${name} lundi.`,
      (name, words) => `« ${words} », explique ${name}.`,
      (name, words) => `« ${words} », a déclaré le maire ${name}.`,
      (name, words) => `« ${words} », selon ${name}.`,
      (name, words) => `« ${words} », martèle ${name}.`,
      (name, words) => `${name} a déclaré : « ${words}. »`,
      (name, words) => `${name} affirme : « ${words}. »`,
      (name, words) => `${name} : « ${words}. »`,
      (name, words) => `« ${words} », estime ${name}, directrice du port.`,
      (name, words) => `“${words}”, a ajouté ${name}.`,
      (name, words) => `Selon ${name}, « ${words} ».`,
    ],
  },
  es: {
    names: ['Pedro Ruiz', 'Ana López', 'María del Pozo', 'Luis Ibarra', 'Carmen Vidal'],
    words: ['Nos quedamos todos aquí', 'Esto nos cuesta dos años', 'Nadie preguntó a los conductores'],
    orders: [
      (name, words) => `«${words}», dijo ${name}.`,
      (name, words) => `"${words}", aseguró ${name} el lunes.`,
      (name, words) => `“${words}”, explica ${name}.`,
      (name, words) => `«${words}», afirmó la alcaldesa ${name}.`,
      (name, words) => `"${words}", ha dicho ${name}.`,
      (name, words) => `"${words}", remachó ${name}.`,
      (name, words) => `${name} dijo: "${words}".`,
      (name, words) => `${name} ha afirmado: "${words}".`,
      (name, words) => `${name}: "${words}".`,
      (name, words) => `«${words}», señaló ${name}, directora del puerto.`,
      (name, words) => `Según ${name}, "${words}".`,
      (name, words) => `El lunes dijo ${name}: «${words}».`,
    ],
  },
}

describe.each(Object.entries(samples))('in %s', (lang, { names, words, orders }) => {
  const sentences = orders.flatMap((order, o) =>
    names.map((name, n) => {
      const said = words[(o + n) % words.length]!
      return { name, said, text: order(name, said) }
    }),
  )

  test('there are 60 sentences', () => {
    expect(sentences).toHaveLength(60)
  })

  test.each(sentences.map(({ text, ...rest }) => [text, rest] as const))('%s', (text, { name, said }) => {
    const quotes = quotesOf([passage(text)], { lang })
    expect(quotes.map((quote) => [quote.text.replace(/[.,]$/, ''), quote.speaker])).toEqual([[said, name]])
  })
})

describe('no name is wrong', () => {
  test.each([
    ['de', '„Wir bleiben alle hier“, sagte der Minister.', 'der Minister'],
    ['de', 'Der Film „Nacht über der Elbe“ läuft heute.', undefined],
    ['fr', '« Nous restons tous ici », a assuré la ministre.', 'la ministre'],
    ['es', '"Nos quedamos todos aquí", explicó el ministro de Economía.', 'el ministro de Economía'],
    ['es', 'La alcaldesa, Ana López, dijo: «Nos quedamos todos aquí».', 'Ana López'],
    ['es', 'La alcaldesa de Mora, Ana López, dijo que «nos quedamos todos aquí».', 'Ana López'],
    ['es', '«Nos quedamos todos aquí», dijo la alcaldesa, Ana López.', 'Ana López'],
    ['es', '«Nos quedamos todos aquí», la alcaldesa, Ana López, dijo ayer.', 'Ana López'],
    ['es', '«Nos quedamos todos aquí», señaló el portavoz del gobierno.', 'el portavoz del gobierno'],
    ['fr', 'Le maire, Luc Morel, a déclaré : « Nous restons tous ici. »', 'Luc Morel'],
    ['fr', '« Nous restons tous ici », a déclaré la maire, Anne Morel.', 'Anne Morel'],
    ['fr', '« Nous restons tous ici », le maire, Luc Morel, a déclaré lundi.', 'Luc Morel'],
    ['de', 'Der Bürgermeister, Jan Vos, sagte: „Wir bleiben alle hier.“', 'Jan Vos'],
    ['de', '„Wir bleiben alle hier“, sagte die Bürgermeisterin, Anna Roth.', 'Anna Roth'],
    ['it', '«Restiamo tutti qui», ha detto Mario Rossi.', undefined],
    ['pl', '„Zostajemy tutaj”, powiedział Jan Kowalski.', undefined],
    ['sv', '”Vi stannar här”, sade Karin Lund.', undefined],
  ])('%s: %s', (lang, text, speaker) => {
    expect(quotesOf([passage(text)], { lang })[0]?.speaker).toBe(speaker)
  })

  test.each([
    ['漁船「かもめ丸」が港に戻った。船長は「全員無事でよかった」と話した。', ['全員無事でよかった']],
    ['「かもめ丸」の捜索が続いている。', []],
    ['海上保安庁は「第八かもめ丸」を救助した。', []],
    ['彼女は『夜の港』を読んだ。', []],
  ])('names in Japanese brackets are no quotes: %s', (text, words) => {
    expect(quotesOf([passage(text)], { lang: 'ja' }).map((quote) => quote.text)).toEqual(words)
  })

  test('a speaker is carried over within a paragraph', () => {
    const text = '„Wir bleiben alle hier“, sagte Karl Meier. „Und zwar noch lange Zeit.“'
    expect(quotesOf([passage(text)], { lang: 'de' }).map(({ speaker }) => speaker)).toEqual([
      'Karl Meier',
      'Karl Meier',
    ])
  })
})

test.each([
  ['de', 'Die Stadt hat am Montag über den Plan beraten, und der Rat ist nicht einig.'],
  ['fr', 'Le conseil de la ville n’est pas d’accord avec le plan de la mairie.'],
  ['es', 'El consejo de la ciudad no está de acuerdo con el plan de la alcaldesa.'],
  ['en', 'The council of the city does not agree with the plan of the mayor.'],
  ['en', 'Bus fares rise'],
])('%s is detected: %s', (language, text) => {
  expect(languageOf([passage(text)])).toBe(language)
})

test.each([
  ['ja', '北原すみ、司書', '北原すみ', '司書'],
  ['zh', '林砚舟，船长', '林砚舟', '船长'],
  ['ja', '北原すみ（司書）', '北原すみ', '司書'],
  ['he', 'סבינה לוטם, נהגת הספרייה', 'סבינה לוטם', 'נהגת הספרייה'],
  ['ru', 'Анна Белова, капитан', 'Анна Белова', 'капитан'],
])('%s: the line below a block quotation, %s, has a speaker and a role', (lang, attribution, speaker, role) => {
  const quotation: Passage = { ...passage('…'), form: 'quotation', text: '夜 night לילה', attribution }
  expect(quotesOf([quotation], { lang })).toMatchObject([{ speaker, role }])
})
