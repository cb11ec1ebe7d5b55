/** A library of five files and seven briefs; each test that needs another kind of brief adds it. */
export const nightBuses = `headline: Night buses return to the harbour
date: 2018-11-01
topic: City
byline: Mira Lund
image:
  alt: A bus at night
  caption: The last bus of the night.
  credit: "Photo: Mira Lund"
lede: Night buses return to the harbour on Monday, after two winters without them.
sections:
  - label: Why it matters
    body: Nurses at St. Mary's travel at night. So do bakers.
  - label: What they're saying
    body: |-
      "We kept the lights on," said Jan Vos, the harbour master.

      - "And the doors open," he added.
  - label: What to watch
    body: The council votes in May.
links:
  - text: Timetable
    url: https://example.org/night-buses
tags: [buses, harbour]
lang: en
source:
  publisher: Harbour Courier
x-desk: night
`

export const nurse = `headline: A nurse at St. Mary's goes home
date: 2020-02-06
topic: Health
byline:
  - Ana Roth
  - {name: Mira Lund, role: photographer}
lede: After forty years of night shifts Maria Okafor hands in her keys.
sections:
  - label: The big picture
    body: The ward will miss her, and so will the porters of the old café.
  - label: Why it matters
    body: Nobody has been found to follow her.
tags: [health, people]
`

export const edition = `headline: Ferry strike ends
date: 2021-05-03
topic: City
lede: The ferries sail again.
---
headline: Herons counted
date: 2021-05-03
topic: Nature
sections:
  - label: By the numbers
    body: There are 212 herons.
---
headline: Rain until Friday
date: 2021-05-02
`

export const mailBoat = `headline: 白瀬島の郵便船、冬も毎日運航へ
date: 2020-02-08T06:00:00+09:00
topic: 地域
lede: 郵便船は冬も毎日運航する。
lang: ja
`

export const noPaper = `headline: No paper today
`

export const library = {
  'briefs/2018/2018-11-01-night-buses.yaml': nightBuses,
  'briefs/2020/2020-02-06-st-marys-nurse.yaml': nurse,
  'briefs/2020/2020-02-08-mail-boat.yaml': mailBoat,
  'briefs/2021/2021-05-03-morning-edition.yaml': edition,
  'briefs/no-paper.yml': noPaper,
} as const

/** What the package ships. */
export const samples = {
  '/package/briefs/2018/2018-06-29-ferry-strike.yaml': 'headline: Ferries stay in port\ndate: 2018-06-29\n',
  '/package/briefs/2019/2019-04-16-budget.yaml': 'headline: The budget passes\ndate: 2019-04-16\n',
} as const
