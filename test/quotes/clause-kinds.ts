import { of, type Construct } from './construct-line.ts'

/** Clauses, names and marks that the finder once read wrong. */
export const clauseKinds: readonly Construct[] = [
  ...of('a passive clause and what follows it', [
    [
      [
        'Comedian Sarah Stern was booed by Bernd Rubens supporters after telling the drivers that they were “being absurd.”',
      ],
      ['~being absurd. | Sarah Stern'],
    ],
    [
      ['Ana Vela was joined on stage by Governor Al Dunn and joked, “Here comes the money.”'],
      ['Here comes the money. | Ana Vela'],
    ],
    [
      ['Otto Berg was introduced by Mia Kern before saying, “I did not ask for this job.”'],
      ['I did not ask for this job. | Otto Berg'],
    ],
    [
      [
        'Bo Rubens was asked by host Mia Kern, who supports Rubens, but has doubted the story, “Now, are you sure about that?”',
      ],
      ['Now, are you sure about that? | Mia Kern'],
    ],
  ]),
  ...of('what somebody does in order to say something', [
    [['Otto Berg took to the radio to call her “a danger to the harbor.”'], ['~a danger to the harbor. | Otto Berg']],
    [
      ['The council denies it, with Mia Kern taking to the stage to call the report “totally invented” on Monday.'],
      ['~totally invented | Mia Kern'],
    ],
    [['Ana Vela held a rally to denounce the “rigged tender.”'], ['~rigged tender. | Ana Vela']],
    [
      [
        'Even before Ana Vela left the stage to concede defeat, her campaign sent out a message saying: “We have only begun to count.”',
      ],
      ['We have only begun to count. | her campaign'],
    ],
  ]),
  ...of('a clause that ends before the quotation', [
    [
      ['While Otto Berg calls the plan a “terrific piece of work,” Mia Kern ponders the “pace” of it.'],
      ['~terrific piece of work, | Otto Berg', '~pace | Mia Kern'],
    ],
    [
      ['Ana Vela said nothing, after Mia Kern of the Coast party (D-Ohio) called the bridge “a toy” for tourists.'],
      ['~a toy | Mia Kern'],
    ],
  ]),
  ...of('names with brackets and missing commas', [
    [
      ['Tuesday in Hale, after winning the primary, Gov. Bo Rubens (R-OH), said, “I am getting ready to move.”'],
      ['I am getting ready to move. | Bo Rubens'],
    ],
    [
      [
        'Sam Ludd, the communications director for the Hale Harbor Party said in a statement. “There are no ballots to recount.”',
      ],
      ['There are no ballots to recount. | Sam Ludd'],
    ],
    [
      [
        'Sam Sol, a contestant on the TV show, “The Harbor,” who went on to work there, said his boss was “always kind.”',
      ],
      ['~always kind. | Sam Sol'],
    ],
    [
      [
        'Mia Kern, the chief executive of Hale Media -- the company that owns the channel -- told me, “We sell words to people who want them.”',
      ],
      ['We sell words to people who want them. | Mia Kern'],
    ],
    [
      ['“This is a big year!” Kern’s niece, state Del. Marcia Price (D-Hale), shouted to the crowd.'],
      ['This is a big year! | Marcia Price'],
    ],
  ]),
  ...of('names that look like other words', [
    [
      ['“Mexicans laugh at it,” said German Ortega, one of the stars of the play.'],
      ['Mexicans laugh at it, | German Ortega'],
    ],
    [
      ['“It is not easy,” said Representative Peter T. King of Hale, who left on Tuesday.'],
      ['It is not easy, | Peter T. King'],
    ],
    [
      ['“It is bigger than the party,” said one Rubens confidant. “You may lose some.”'],
      ['It is bigger than the party, | one Rubens confidant', 'You may lose some. | one Rubens confidant'],
    ],
    [
      ['Two historians, David and Jean Heller, disagree. David and Jean Heller wrote that the mayor “had a tin ear.”'],
      ['~had a tin ear. | David Heller and Jean Heller'],
    ],
    [
      [
        'Ana Kern, an aide, decried Rubens’s repeated calls to close the port, noting he has “sacrificed nothing” for it.',
      ],
      ['~sacrificed nothing | Ana Kern'],
    ],
    [
      [
        'President Vela spoke on Monday. Mr. Vela was in a hurry. Michelle Vela waited. “It is about me,” President Vela said.',
      ],
      ['It is about me, | Vela'],
    ],
  ]),
  ...of('descriptions in full', [
    [['Lindqvist herself had said the sluice was “a trap.”'], ['~a trap. | Lindqvist']],
    [['Harbst himself warned that the gate would “drown the meadow.”'], ['~drown the meadow. | Harbst']],
    [
      ['“Whoever opens the gate has no place here!” wrote a man calling himself Paul Pohl.'],
      ['Whoever opens the gate has no place here! | a man calling himself Paul Pohl'],
    ],
    [
      ['The party was “working to change its image,” wrote the American ambassador at the time, John Harbst.'],
      ['~working to change its image, | John Harbst'],
    ],
    [
      ['“We learned it from the office,” said former secretary of state Ana Vela, who left in May.'],
      ['We learned it from the office, | Ana Vela'],
    ],
    [['“The bill is paid,” said the head of operations Mia Kern.'], ['The bill is paid, | Mia Kern']],
    [
      ['The former mayor of Hale and current nominee said she wanted to speak “directly to the drivers.”'],
      ['~directly to the drivers. | the former mayor of Hale and current nominee'],
    ],
    [
      ['Polls agree - Jane Root: “One of the lessons was a simple one: keep calling voters.”'],
      ['One of the lessons was a simple one: keep calling voters. | Jane Root'],
    ],
  ]),
  ...of('recordings', [
    [
      ['The ad uses footage of Ana Vela asking, “Why am I not ahead, you might ask?”'],
      ['Why am I not ahead, you might ask? | Ana Vela'],
    ],
    [
      ['The spot ends with a clip of Bo Rubens saying in the debate, “That makes me smart.”'],
      ['That makes me smart. | Bo Rubens'],
    ],
  ]),
  ...of('words of somebody', [
    [
      ['The firms came because, in Forster’s words, “they are the best places on the coast.”'],
      ['they are the best places on the coast. | Forster'],
    ],
  ]),
  ...of('a question and who is asked', [
    [
      [
        'Otto Berg shared the picture. Then Mia Kern met him. “Did you know it was mine?” Kern asked the real estate mogul.',
      ],
      ['Did you know it was mine? | Mia Kern'],
    ],
    [['“What was the point of all that?” Kern questioned.'], ['What was the point of all that? | Kern']],
    [['“Who can count them all?” Kern asks as a guide walks by.'], ['Who can count them all? | Kern']],
  ]),
  ...of('somebody cuts in', [
    [
      [
        '“Tell her I promised you a picture,” Kern said, and her husband cut in. “Do not forget the dog, she is in the same grade.”',
      ],
      ['Tell her I promised you a picture, | Kern', 'Do not forget the dog, she is in the same grade. | her husband'],
    ],
    [
      ['Otto Berg laughed, and then Mia Kern chimed in. “It was never that cold before.”'],
      ['It was never that cold before. | Mia Kern'],
    ],
  ]),
  ...of('marks', [
    [
      ['” … in the case of Hale, the train has left the station,” wrote Time magazine. “It was cold.”'],
      ['… in the case of Hale, the train has left the station, | Time magazine', 'It was cold. | Time magazine'],
    ],
    [
      ['“.@MiaKern put the boats before the families of the harbor,” Vela tweeted on Wednesday.'],
      ['.@MiaKern put the boats before the families of the harbor, | Vela'],
    ],
    [
      [
        '“Vela needs a plan for the port,” Nate Gold, the pollster who founded twelvefifteen.com tweeted on Wednesday. “They are leaving her.”',
      ],
      ['Vela needs a plan for the port, | Nate Gold', 'They are leaving her. | Nate Gold'],
    ],
  ]),
  ...of('who goes on at length', [
    [
      ['Otto Berg was asleep. As Mia Kern went on about “how the harbor is rigged,” he left.'],
      ['~how the harbor is rigged, | Mia Kern'],
    ],
  ]),
  ...of('the main clause announces', [
    [
      [
        'When Otto Berg died in 1998, Governor Ana Vela released the following statement:',
        '“We offer our condolences to the family.”',
      ],
      ['We offer our condolences to the family. | Ana Vela'],
    ],
    [
      ['With party leaders worried about the vote, Mayor Mia Kern is rolling out a new message: “It is about me.”'],
      ['It is about me. | Mia Kern'],
    ],
    [
      [
        'On “Night Desk,” Sen. Bo Rubens, who lost the vote, named young voters as the reason to hope. “The younger people are tired of hate.”',
      ],
      ['The younger people are tired of hate. | Bo Rubens'],
    ],
  ]),
  ...of('unclosed', [
    [['“We stay here, said Bo Ek. The yard closed at two.'], ['We stay here, | Bo Ek']],
    [['Bo Ek said: “We stay here. He left at two.', 'Mia Kern said no.'], ['We stay here. He left at two. | Bo Ek']],
    [
      ['“We stay here for good, said Bo Ek. “And we win,” he said.'],
      ['We stay here for good, | Bo Ek', 'And we win, | Bo Ek'],
    ],
    [
      ['“We will stay.', 'Mia Kern came later. “It is cold,” she said.'],
      ['We will stay. |', 'It is cold, | Mia Kern'],
    ],
    [['“We stay here, Bo Ek said. The yard closed at two.'], ['We stay here, | Bo Ek']],
    [['“We stay here, he said. The yard closed at two.'], ['We stay here, |']],
    [['“Will it hold? asked engineer Mia Kern. Nobody knew.'], ['Will it hold? | Mia Kern']],
    [
      ['“We stay here, said the port’s chief, Mia Kern. “It is cold,” she added.'],
      ['We stay here, | Mia Kern', 'It is cold, | Mia Kern'],
    ],
    [
      ['“My mother called, she said it was late.', '“And I left,” Mia Kern said.'],
      ['My mother called, she said it was late. | Mia Kern', 'And I left, | Mia Kern'],
    ],
  ]),
  ...of('a verb before the colon is no turn', [
    [
      ['Limb continued: “This is the first.”', 'Rush replied: “It is not.”', 'Limb continued: “It is.”'],
      ['This is the first. | Limb', 'It is not. | Rush', '~It is. | Limb'],
    ],
  ]),
]
