import { expect, test } from 'vitest'
import { sentencesIn } from '../../src/quotes/text/sentence-around.ts'

// Each row is a passage; `|` stands where a sentence ends.

test.each([
  'The quay is safe.| The board measured it twice.',
  'Mr. Roth met Sen. Ana Vos on Feb. 9.| They talked.',
  'Gen. Lind of the U.S. Army spoke at 9 a.m. Friday.| Nobody asked.',
  'The U.S. Court of Appeals ruled.| The case is closed.',
  'It moved to St. Louis, with Dr. Berg Jr. and Prof. Oster.',
  'Roth works for Lamp Inc.| The company is small.',
  'It sank in the D.C. area.| It was old.',
  'Mine No. 2 closes on Sept. 11.| Mine No. 3 stays.',
  'It cost $3.5 million, i.e. more than in 2021.| That is a lot.',
  'J. R. Vos and A. Philip Roth came.',
  'At 10:30 a.m. the boat left.| It was late.',
  '10:30 a.m. is too early.',
  'Why it matters:| The boat is the only one.',
  'It left early.| (It is old.)| The next one stayed.',
  'Who knows?| Nobody!| Really.',
  '“It is late,” Roth said.| “We go.”',
  '“It is late.”| (The boat had left.)',
  '“Is it late?” Roth asked.| Nobody knew.',
  'Roth said: “It is late. We go.”| Then he left.',
  'He runs a café in Elm, Va. - a small one.| It is full.',
  'The board waited … and waited.| Then it voted.',
  'See example.org for more.| It is free.',
  'He won 3-2.| It was close.',
  'It is 5 ft. 3 in. long.| It floats.',
])('%j', (marked) => {
  const text = marked.replaceAll('|', '')
  const found = sentencesIn({ place: 'lede', path: 'lede[0]', form: 'paragraph', text })
  expect(found.map(({ start, end }) => text.slice(start, end)).join('| ')).toBe(marked)
})
