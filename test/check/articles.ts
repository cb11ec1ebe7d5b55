/** An article, and its quotations with their speakers as a person names them. */
export interface Article {
  readonly paragraphs: readonly string[]
  readonly quotes: readonly (readonly [text: string, speaker: string])[]
}

/** Articles with the forms of attribution that newspapers use. */
export const articles: readonly Article[] = [
  {
    paragraphs: [
      'The harbour board of Saltmere voted on Tuesday to keep the night ferry for another year.',
      '“We are not going to close the night ferry before the new pier is finished, and we never wanted to,” said Ana Roth, who chairs the board. “It carried 4,200 people last winter, which is more than the day boats did.”',
      'Jan Vos, a baker on Mill Street, was less sure. “I don’t think the money will last until the spring of next year,” he said.',
      'Critics of the plan, among them Captain Orla Brennick, fear for the older boats. “Nobody asked us whether these engines can run through another winter,” Brennick told the meeting.',
      'The treasurer, Tomas Elgin, called the subsidy “a hole in the budget that grows with every tide” and asked for a second vote.',
      'According to Mira Lund, who teaches at the harbour school, “half of the children on the island cannot come to school without that boat.”',
    ],
    quotes: [
      [
        'We are not going to close the night ferry before the new pier is finished, and we never wanted to,',
        'Ana Roth',
      ],
      ['It carried 4,200 people last winter, which is more than the day boats did.', 'Ana Roth'],
      ['I don’t think the money will last until the spring of next year,', 'Jan Vos'],
      ['Nobody asked us whether these engines can run through another winter,', 'Orla Brennick'],
      ['a hole in the budget that grows with every tide', 'Tomas Elgin'],
      ['half of the children on the island cannot come to school without that boat.', 'Mira Lund'],
    ],
  },
  {
    paragraphs: [
      'A court in Harrow Creek has stopped the sale of the old waterworks to a private fund.',
      'Judge Petra Novak wrote that the council “had no power to sell what the whole valley depends on, and knew it.”',
      '"We respect the ruling, but we do not share its reasoning at all," said Leon Abara, a lawyer for the fund. "My clients paid $12 million in good faith, and they will ask for every cent of it."',
      'Outside the courthouse, people from the valley celebrated until the evening. "My well has been dry since the 3rd of May," said Gudrun Falk, who keeps goats on the upper road. "I never believed that they would listen to us."',
      'The mayor, Silas Kent, did not come to the hearing. In a statement, Kent said: "The town will not appeal, because the town cannot afford to lose twice."',
      'The fund has until the end of the month to file an appeal with the state court.',
    ],
    quotes: [
      ['had no power to sell what the whole valley depends on, and knew it.', 'Petra Novak'],
      ['We respect the ruling, but we do not share its reasoning at all,', 'Leon Abara'],
      ['My clients paid $12 million in good faith, and they will ask for every cent of it.', 'Leon Abara'],
      ['My well has been dry since the 3rd of May,', 'Gudrun Falk'],
      ['I never believed that they would listen to us.', 'Gudrun Falk'],
      ['The town will not appeal, because the town cannot afford to lose twice.', 'Silas Kent'],
    ],
  },
  {
    paragraphs: [
      'Doctors at the county hospital ended a strike of nine days on Friday and went back to their wards.',
      '“This is the first contract in twenty years that counts the hours at night,” said Dr. Ines Calder, who led the talks for the union.',
      'The hospital’s director, Hugo Brandt, said that “nobody has won here, and the patients have lost nine days.” He added: “We could have had the same agreement without a single empty bed.”',
      'Nurses, who did not strike, were divided. “They left us alone with 60 patients on one floor,” said Yara Haddad, a nurse in the emergency ward. “I will not forget that night, and I don’t want to.”',
      '“I would do it again tomorrow,” Calder replied when a reporter asked her about the ward.',
      'Governor Ruth Ames praised both sides for “a hard bargain between people who were never enemies.”',
    ],
    quotes: [
      ['This is the first contract in twenty years that counts the hours at night,', 'Ines Calder'],
      ['nobody has won here, and the patients have lost nine days.', 'Hugo Brandt'],
      ['We could have had the same agreement without a single empty bed.', 'Hugo Brandt'],
      ['They left us alone with 60 patients on one floor,', 'Yara Haddad'],
      ['I will not forget that night, and I don’t want to.', 'Yara Haddad'],
      ['I would do it again tomorrow,', 'Ines Calder'],
      ['a hard bargain between people who were never enemies.', 'Ruth Ames'],
    ],
  },
]
