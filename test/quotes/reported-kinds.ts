import { of, type Construct } from './construct-line.ts'

/** Kinds of sentences that readers found the finder wrong on, with neighbours of each. */
export const reportedKinds: readonly Construct[] = [
  ...of('name and role before a colon', [
    [['Bo Ek, mayor: "I will stay here with you."'], ['I will stay here with you. | Bo Ek']],
    [['Bo Ek, mayor of Akron: "I will stay here with you."'], ['I will stay here with you. | Bo Ek']],
    [['* Bo Ek, mayor: "I will stay here with you."'], ['I will stay here with you. | Bo Ek']],
    [['Rep. Al Dunn, D-Ohio: "I will stay here with you."'], ['I will stay here with you. | Al Dunn']],
    [['Al Dunn, Microsoft: "I will stay here with you."'], ['I will stay here with you. | Al Dunn']],
    [['Al Dunn, who leads Acme: "I will stay here with you."'], ['I will stay here with you. | Al Dunn']],
    [['Al Dunn, Acme CEO: "I will stay here with you."'], ['I will stay here with you. | Al Dunn']],
    [['* Bo Ek, mayor: "I will stay here with you."'], ['I will stay here with you. | Bo Ek']],
    [['Bo Ek, 54, mayor: "I will stay here with you."'], ['I will stay here with you. | Bo Ek']],
    [
      ['Rita Sandoval, Coastal Times: "The goalkeeper won it."', 'Ana Vela, president: "We will rebuild."'],
      ['The goalkeeper won it. | Rita Sandoval', 'We will rebuild. | Ana Vela'],
    ],
    [['Cy Marsh, an analyst at Bexley: "It is a bubble."'], ['It is a bubble. | Cy Marsh']],
    [['One voter in Hays, Kansas: "I am tired."'], ['I am tired. | one voter in Hays']],
    [['Ana Vela, the president of the harbor union: "We stay."'], ['~We stay. | Ana Vela']],
    [['Senator Mia Kern, chair of the budget committee: "We stay."'], ['~We stay. | Mia Kern']],
    [['Former Gov. Tom Hale, R-Texas, on the vote: "We stay."'], ['~We stay. | Tom Hale']],
    [['Tom Hale, who has led the union since 2011: "We stay."'], ['~We stay. | Tom Hale']],
    [['Tom Hale (Acme): "We stay."'], ['~We stay. | Tom Hale']],
    [['Tom Hale, Bexley University economist: "We stay."'], ['~We stay. | Tom Hale']],
    [['Tom Hale of Bexley: "We stay."'], ['~We stay. | Tom Hale']],
    [['A driver in Lund, Sweden: "I am tired."'], ['I am tired. | a driver in Lund']],
    [['The White House: "We stay."'], ['~We stay. | the White House']],
    [['Baker said: "We stay."'], ['~We stay. | Baker']],
    [['Baker: "We stay."'], ['~We stay. | Baker']],
    [['Cook told reporters: "We stay."'], ['~We stay. | Cook']],
    [['Ana Vela, 31, nurse: “We sail at dawn.”'], ['We sail at dawn. | Ana Vela']],
    [['Dr. Ana Vela, chief of surgery at St. Mary’s: “We sail at dawn.”'], ['We sail at dawn. | Ana Vela']],
    [['Gov. Tom Hale (R-Texas): “We sail at dawn.”'], ['We sail at dawn. | Tom Hale']],
    [['Tom Hale, the mayor of Lund, Sweden: “We sail at dawn.”'], ['We sail at dawn. | Tom Hale']],
    [['* Tom Hale, Acme: “We sail at dawn.”'], ['We sail at dawn. | Tom Hale']],
    [['Mayor Tom Hale: “We sail at dawn.”'], ['We sail at dawn. | Tom Hale']],
    [['A teacher in Lund: “We sail at dawn.”'], ['We sail at dawn. | a teacher in Lund']],
    [['Tom Hale on the strike: “We sail at dawn.”'], ['We sail at dawn. | Tom Hale']],
  ]),
  ...of('announced by a line before', [
    [
      [
        '"We will meet about this on Monday night," said Gerald Stokes.',
        'And from Chairwoman Marlow:',
        '"Anna knows this harbor better than any of us."',
      ],
      [
        'We will meet about this on Monday night, | Gerald Stokes',
        'Anna knows this harbor better than any of us. | Marlow',
      ],
    ],
    [
      [
        '"We will meet about this on Monday night," said Gerald Stokes.',
        'From Jessica Marlow:',
        '"Anna knows this harbor better than any of us."',
      ],
      [
        'We will meet about this on Monday night, | Gerald Stokes',
        'Anna knows this harbor better than any of us. | Jessica Marlow',
      ],
    ],
    [
      [
        '"We will meet about this on Monday night," said Gerald Stokes.',
        'A statement from Mayor Ruth Cole:',
        '"Anna knows this harbor better than any of us."',
      ],
      [
        'We will meet about this on Monday night, | Gerald Stokes',
        'Anna knows this harbor better than any of us. | Ruth Cole',
      ],
    ],
    [
      [
        '"We will meet about this on Monday night," said Gerald Stokes.',
        'Reaction:',
        '* "Anna knows this harbor better than any of us."',
      ],
      ['We will meet about this on Monday night, | Gerald Stokes', 'Anna knows this harbor better than any of us. |'],
    ],
    [
      [
        '"We will meet about this on Monday night," said Gerald Stokes.',
        "Mayor Ruth Cole's statement:",
        '"Anna knows this harbor better than any of us."',
      ],
      [
        'We will meet about this on Monday night, | Gerald Stokes',
        'Anna knows this harbor better than any of us. | Ruth Cole',
      ],
    ],
    [
      ['"We stay," said Bo Ek.', 'This from Senator Kern:', '"They will not."'],
      ['~We stay, | Bo Ek', 'They will not. | Kern'],
    ],
    [
      ['"We stay," said Bo Ek.', 'What people are saying:', '"They will not."'],
      ['~We stay, | Bo Ek', 'They will not. |'],
    ],
    [
      ['"We stay," said Bo Ek.', 'Mia Kern, a driver, was blunt:', '"They will not."'],
      ['~We stay, | Bo Ek', 'They will not. | Mia Kern'],
    ],
    [
      ['"We stay," said Bo Ek.', 'Mia Kern, a driver:', '"They will not."'],
      ['~We stay, | Bo Ek', 'They will not. | Mia Kern'],
    ],
    [
      ['"We stay," said Bo Ek.', 'A letter by Mia Kern:', '"They will not."'],
      ['~We stay, | Bo Ek', 'They will not. | Mia Kern'],
    ],
    [
      ['"We stay," said Bo Ek.', 'The answer of Mia Kern:', '"They will not."'],
      ['~We stay, | Bo Ek', 'They will not. | Mia Kern'],
    ],
    [
      ['"We stay," said Bo Ek.', 'The numbers:', '"They will not."', '"They will never."'],
      ['~We stay, | Bo Ek', 'They will not. |', 'They will never. |'],
    ],
    [
      ['“We stay,” said Bo Ek.', 'From the mayor’s office:', '“They will not be let in.”'],
      ['~We stay, | Bo Ek', 'They will not be let in. |'],
    ],
    [
      ['“We stay,” said Bo Ek.', 'Tom Hale told reporters:', '“They will not be let in.”'],
      ['~We stay, | Bo Ek', 'They will not be let in. | Tom Hale'],
    ],
    [
      ['“We stay,” said Bo Ek.', 'The background:', '“They will not be let in.”'],
      ['~We stay, | Bo Ek', 'They will not be let in. |'],
    ],
    [
      ['“We stay,” said Bo Ek.', 'A note from Tom Hale, the harbor master:', '“They will not be let in.”'],
      ['~We stay, | Bo Ek', 'They will not be let in. | Tom Hale'],
    ],
  ]),
  ...of('nicknames', [
    [['"It was loud all night," said Dwight "The Wall" Jonson.'], ['It was loud all night, | Dwight Jonson']],
    [
      ['"It was loud all night," said Edmund “Ned” Kendrick, the senator.'],
      ['It was loud all night, | Edmund Kendrick'],
    ],
    [['According to Albert "Big Al" Dunn, "it was loud all night."'], ['~it was loud all night. | Albert Dunn']],
    [
      ['“It was loud all night,” said a homeless man who goes by the name “Shorty.”'],
      ['It was loud all night, | a homeless man'],
    ],
    [
      ['"It was loud all night," said Al Dunn, known to all as "Big Al." He left at two.'],
      ['It was loud all night, | Al Dunn'],
    ],
    [
      ['"It was loud all night," said Al Dunn, who is called "Doc," before he left.'],
      ['It was loud all night, | Al Dunn'],
    ],
    [
      ['Petr "The Wall" Hanko said he will retire. "My knees have gone," he joked.'],
      ['My knees have gone, | Petr Hanko'],
    ],
    [['"I love this town," said Roberta "Birdie" Falk.'], ['I love this town, | Roberta Falk']],
    [['Ilmar "The Fox" Kask said he was done. "It is over," Kask added.'], ['It is over, | Ilmar Kask']],
    [['"I was there," said Al Dunn, nicknamed "Doc" by his men.'], ['I was there, | Al Dunn']],
    [['Friends call him "Shorty." "I was there," said Al Dunn.'], ['I was there, | Al Dunn']],
    [['“We sail,” said Maria “Mimi” de Souza.'], ['~We sail, | Maria de Souza']],
    [['Joseph “Joey Boy” Lund left. “I am done,” Lund said.'], ['I am done, | Joseph Lund']],
  ]),
  ...of('marks of other kinds', [
    [['»We will stay here for good«, said Anna Roth.'], ['~We will stay here for good | Anna Roth']],
    [['She said »we stay here for good«. Bo Ek left.'], ['~we stay here for good |']],
    [['Anna Roth (»we stay here for good«) left.'], ['~we stay here for good |']],
    [['»We stay«, Anna Roth said. »And we fight.«'], ['~We stay | Anna Roth', 'And we fight. | Anna Roth']],
    [['„We stay here for good“, Anna Roth said.'], ['~We stay here for good | Anna Roth']],
    [['“We stay here for good“, Anna Roth said.'], ['~We stay here for good | Anna Roth']],
    [['”We stay here for good”, Anna Roth said.'], ['~We stay here for good | Anna Roth']],
    [['»We stay here for good», Anna Roth said.'], ['~We stay here for good | Anna Roth']],
    [['« We stay here for good », Anna Roth said.'], ['~We stay here for good | Anna Roth']],
    [['Anna Roth said: »We stay here for good.« Then »we« left.'], ['We stay here for good. | Anna Roth']],
    [['“The plank is 6" wide,” Bo Ek said. “It broke.”'], ['The plank is 6" wide, | Bo Ek', '~It broke. | Bo Ek']],
    [['‚We stay‘ was not said. “We go,” Bo Ek said.'], ['~We go, | Bo Ek']],
    [['„We go,” Bo Ek said.'], ['~We go, | Bo Ek']],
    [['Bo Ek said: «We go.» Then he left.'], ['~We go. | Bo Ek']],
  ]),
  ...of('inch marks inside a quotation', [
    [
      ['“The snow was 10" deep in our street,” said coach Al Dunn.'],
      ['The snow was 10" deep in our street, | Al Dunn'],
    ],
    [
      ['"It was 5\'10" wide and it fell on me," said coach Al Dunn.'],
      ['It was 5\'10" wide and it fell on me, | Al Dunn'],
    ],
    [
      ['Coach Al Dunn said: "The snow was 10" deep in our street."'],
      ['The snow was 10" deep in our street. | Al Dunn'],
    ],
    [['"It needs a 10" pipe and a 12" board," said Al Dunn.'], ['It needs a 10" pipe and a 12" board, | Al Dunn']],
    [['“He is 6\'2" and he is fast,” said Al Dunn.'], ['He is 6\'2" and he is fast, | Al Dunn']],
    [['"We won in 2010" and "lost in 2012," said Al Dunn.'], ['~We won in 2010 | Al Dunn', '~lost in 2012, | Al Dunn']],
    [['The 12" board fell. "It hurt me," said Al Dunn.'], ['It hurt me, | Al Dunn']],
  ]),
  ...of('terms are no quotes', [
    [['She is known for such films as “Sailing Your Bathtub” and “Ten Ways to Lose a Kite”.'], []],
    [['The plan, dubbed "Operation Sunrise," would ban so-called "ghost guns" and "junk fees."'], []],
    [['The mayor never said the word "goodbye" and ran with the slogan "Salt, we are for it."'], []],
    [['Supporters of Bo Benn were ready with Benn supporting a "homelessness tax" in March.'], []],
    [['The so-called "mud tax" and "fog tax" passed, Mayor Bo Ek said.'], []],
    [['Bo Ek used the word "tired" in a plan named "Big Reset."'], []],
    [['The mayor backed a "mud tax" last year.'], []],
    [['The minister never used the term “deep sea tax” on Monday, Bo Ek said.'], []],
    [['A storm named “Ada” and one nicknamed “Otto” hit the coast, Bo Ek said.'], []],
    [['The party opposes a “kite tax” and says so.'], []],
  ]),
  ...of('whom a pronoun means', [
    [
      [
        'The loudest guest was Ruiz, a beekeeper.',
        'After Peter Lang called the hives a nuisance at the fair, Ruiz asked the council for help.',
        '"We feed half the valley," he wrote to them.',
      ],
      ['We feed half the valley, | Ruiz'],
    ],
    [
      ['When one guest claimed the dam was unsafe, the host cut her short. "We have heard enough," he snapped.'],
      ['We have heard enough, | the host'],
    ],
    [
      [
        'Vera Holm, a baker, sold the last loaf. After Jan Vos blamed her, she called him.',
        '"He was wrong," she said.',
      ],
      ['He was wrong, | Vera Holm'],
    ],
    [['The coach waited outside. "They can sleep," she said.'], ['They can sleep, | the coach']],
  ]),
  ...of('the subject of the right clause', [
    [
      [
        'Rowan Pike agreed. She echoed budget chief Paul Arden, who told a radio station that the tax is "dead on arrival."',
      ],
      ['~dead on arrival. | Paul Arden'],
    ],
    [
      [
        'Even as inspectors were counting the nets, Mr. Dell, 61, kept his temper, telling a reporter that the "harbor is not for sale."',
      ],
      ['~harbor is not for sale. | Dell'],
    ],
    [
      [
        'After the storm (Rowan called it "a disgrace" and was "grateful that all are safe"), Hale stirred the row by saying, "They did it for the insurance."',
      ],
      ['~a disgrace | Rowan', '~grateful that all are safe | Rowan', 'They did it for the insurance. | Hale'],
    ],
    [
      ['Bob Vance, the scout who is credited with finding the striker Ana Lopes has called the report "a whitewash."'],
      ['~a whitewash. | Bob Vance'],
    ],
    [['Kurt Moe hung a banner over the door that read, "Members only."'], ['~Members only. | a banner']],
    [
      ['Mr. Butler, noting that the town "is not as rich as it was," added: "I worry about the school."'],
      ['~is not as rich as it was, | Butler', 'I worry about the school. | Butler'],
    ],
    [
      [
        'While the drivers were waiting, Mayor Bo Ek stayed inside, telling reporters the strike was "a private affair."',
      ],
      ['~a private affair. | Bo Ek'],
    ],
    [['He thanked coach Lin Mora, who said the team was "ready for anything."'], ['~ready for anything. | Lin Mora']],
    [['Ana Vela wore a shirt with a patch that said, "Keep out."'], ['~Keep out. | a patch']],
    [['Mr. Butler, saying the town "is not as rich as it was," left early.'], ['~is not as rich as it was, | Butler']],
    [['The bridge is "an accident in waiting," as Mia Kern puts it.'], ['~an accident in waiting, | Mia Kern']],
    [['Mia Kern remembered her teacher saying, "Read the whole page."'], ['Read the whole page. | her teacher']],
    [
      ['After the vote (Tom Hale called it “a farce”), Ana Vela went home, saying, “It is done.”'],
      ['~a farce | Tom Hale', 'It is done. | Ana Vela'],
    ],
    [
      ['Although the drivers had left, Ana Vela stayed, adding that it was “far too late for talks.”'],
      ['~far too late for talks. | Ana Vela'],
    ],
    [
      ['Tom Hale praised coach Ana Vela, who said the team was “ready for all of it.”'],
      ['~ready for all of it. | Ana Vela'],
    ],
    [['Ana Vela heard a guard saying, “Nobody leaves tonight.”'], ['Nobody leaves tonight. | a guard']],
    [['Ana Vela, calling the plan “a farce,” walked out.'], ['~a farce, | Ana Vela']],
  ]),
  ...of('nothing is carried over past an unnamed speaker', [
    [
      ['"I will paint," Mia Kern said.', '"I will sing," said another. "Somebody has to."'],
      ['I will paint, | Mia Kern', 'I will sing, |', 'Somebody has to. |'],
    ],
    [
      ['"I will paint," Mia Kern said.', '"I will sing," a third said. "Somebody has to."'],
      ['I will paint, | Mia Kern', 'I will sing, |', 'Somebody has to. |'],
    ],
    [
      ['"I will paint," Mia Kern said.', '"I will sing," said others.', '"Somebody has to, and it will be me."'],
      ['I will paint, | Mia Kern', 'I will sing, |', 'Somebody has to, and it will be me. |'],
    ],
  ]),
  ...of('as NAME puts it', [
    [
      [
        'The valley is "running out of summers," as Otto Brandt, a hydrologist at the State Institute in Lund, puts it.',
      ],
      ['~running out of summers, | Otto Brandt'],
    ],
  ]),
  ...of('reduced clause in the subject', [
    [
      ['"Help our coach," team members dressed for a game say in the video.'],
      ['Help our coach, | team members dressed for a game'],
    ],
  ]),
  ...of('an unknown verb after a quotation', [
    [
      ['Ada Holt runs the port.', '"It took us a week," quipped Holt, who lives nearby.'],
      ['It took us a week, | Ada Holt'],
    ],
    [
      ['Jan Vos said, "I am on the quay tonight."', '"If we were any higher, we would be birds," reckoned Ana Roth.'],
      ['I am on the quay tonight. | Jan Vos', 'If we were any higher, we would be birds, | Ana Roth'],
    ],
    [
      ['Jan Vos said, "I am on the quay tonight."', '"If we were any higher, we would be birds," figured Ana Roth.'],
      ['I am on the quay tonight. | Jan Vos', 'If we were any higher, we would be birds, | Ana Roth'],
    ],
    [
      ['Jan Vos said, "I am on the quay tonight."', '"If we were any higher, we would be birds," believes Ana Roth.'],
      ['I am on the quay tonight. | Jan Vos', 'If we were any higher, we would be birds, | Ana Roth'],
    ],
    [
      ['Jan Vos said, "I am on the quay tonight."', '"If we were any higher, we would be birds," counseled Ana Roth.'],
      ['I am on the quay tonight. | Jan Vos', 'If we were any higher, we would be birds, | Ana Roth'],
    ],
    [
      ['Jan Vos said, "I am on the quay tonight."', '"If we were any higher, we would be birds," one user riffed.'],
      ['I am on the quay tonight. | Jan Vos', 'If we were any higher, we would be birds, | one user'],
    ],
    [
      ['Jan Vos said, "I am on the quay tonight."', '"It is dark," one told the Lantern. "It is late."'],
      ['I am on the quay tonight. | Jan Vos', 'It is dark, |', 'It is late. |'],
    ],
    [['Jan Vos said it was late.', '"The tide is out," ventriloquized Ana Roth.'], ['The tide is out, | Ana Roth']],
    [['Jan Vos said it was late.', '"The tide is out," Ana Roth vlogged.'], ['The tide is out, | Ana Roth']],
    [['Jan Vos said it was late.', '"The tide is out," reckons Ana Roth, a pilot.'], ['The tide is out, | Ana Roth']],
    [['Jan Vos said it was late.', '"The tide is out," yelped the mayor.'], ['The tide is out, | the mayor']],
    [['Jan Vos said it was late.', '"The tide is out," one fan posted.'], ['The tide is out, | one fan']],
    [['Jan Vos said it was late.', '"The tide is out," and so the ship could not leave.'], ['The tide is out, |']],
    [['Jan Vos said it was late.', '"The tide is out," read the note on the door.'], ['The tide is out, | the note']],
    [['Jan Vos said it was late.', '"The tide is out," goes the old song.'], ['The tide is out, |']],
    [['“We sail at dawn,” tooted Ana Roth.'], ['We sail at dawn, | Ana Roth']],
    [['“We sail at dawn,” the captain bleated.'], ['We sail at dawn, | the captain']],
    [['“We sail at dawn,” grouched Captain Bo Ek.'], ['We sail at dawn, | Bo Ek']],
    [['“We sail at dawn,” sniggered one of the sailors.'], ['We sail at dawn, | one of the sailors']],
    [['“Do we sail at dawn?” wondered Ana Roth.'], ['Do we sail at dawn? | Ana Roth']],
    [['“We sail at dawn,” Ana Roth chuntered on Monday.'], ['We sail at dawn, | Ana Roth']],
    [['“We sail at dawn,” quoth Ana Roth.'], ['We sail at dawn, |']],
    [['“We sail at dawn,” hollers the mayor.'], ['We sail at dawn, | the mayor']],
  ]),
  ...of('several roles of one person', [
    [['"It is not ready," OpenSky co-founder and CEO Mira Sol said.'], ['It is not ready, | Mira Sol']],
    [['Captain and coach Mira Sol said "go."'], ['~go. | Mira Sol']],
    [['"It is not ready," said OpenSky chairman, founder and CEO Mira Sol.'], ['It is not ready, | Mira Sol']],
    [['"It is not ready," said co-founder and CEO Mira Sol.'], ['It is not ready, | Mira Sol']],
    [['"It is not ready," said actor and singer Mira Sol.'], ['It is not ready, | Mira Sol']],
    [['"It is not ready," party chair and former mayor Mira Sol told the Post.'], ['It is not ready, | Mira Sol']],
  ]),
  ...of('agencies', [
    [['President Vela said the talks were "useful," Xinwen reported.'], ['~useful, | Vela']],
    [['Minister Otto Brandt said the raid was "a success," state media reported.'], ['~a success, | Otto Brandt']],
    [['The talks were "useful," President Vela said, Xinwen reported.'], ['~useful, | Vela']],
    [['The talks were "useful," Xinwen reported.'], ['~useful, | Xinwen']],
    [['Tom Hale said the vote was “a farce,” the Lantern reported.'], ['~a farce, | Tom Hale']],
    [['The vote was “a farce,” the Lantern reported.'], ['~a farce, | the Lantern']],
  ]),
  ...of('per', [
    [['Per Bexley Partners, demand could hit "levels never seen."'], ['~levels never seen. | Bexley Partners']],
    [['The lake is "as low as ever," per the water board.'], ['~as low as ever, | the water board']],
    [['Per a city memo, the bridge is "an accident in waiting."'], ['~an accident in waiting. | a city memo']],
    [['Per the union, the vote was “a farce from start to end.”'], ['~a farce from start to end. | the union']],
    [['Per Hansen said the vote was “a farce from start to end.”'], ['~a farce from start to end. | Hansen']],
  ]),
  ...of('block quotations', [
    [['> It is later. — Sen. Bo Lind (R-Ohio)'], ['>It is later. | Bo Lind']],
    [['> It is over. — Former President Ana Vela, 2019'], ['>It is over. | Ana Vela']],
    [['> It is later. — Dr. Mia Kern, head of the Lund lab'], ['>It is later. | Mia Kern']],
    [['> It is later. — Prime Minister Ana Vela'], ['>It is later. | Ana Vela']],
    [['> It is later. — the harbor union'], ['>It is later. | the harbor union']],
    [['> We will stay. — Senator Tom Hale, D-Ohio'], ['>We will stay. | Tom Hale']],
    [['> We will stay. — Ana Vela, head of the Lund lab'], ['>We will stay. | Ana Vela']],
    [['> We will stay. — Former Lund Mayor Ana Vela (2010-2014)'], ['>We will stay. | Ana Vela']],
  ]),
  ...of('names whole', [
    [
      ['Juror No. 7, who asked not to be named, said the star witness "could not keep his story straight."'],
      ['~could not keep his story straight. | Juror No. 7'],
    ],
    [['Lin Mora of Macy\'s said "it is early."'], ['~it is early. | Lin Mora']],
    [['"We will not pay this year," New Zealand said.'], ['We will not pay this year, | New Zealand']],
    [['Big Harbor denied the claim, saying it was "shocking and false."'], ['~shocking and false. | Big Harbor']],
    [['Will Roth said the plan was "not the plan we made."'], ['~not the plan we made. | Will Roth']],
    [
      ['Prime Minister Ann Young spoke on Monday. Young said the plan was "not the plan we made."'],
      ['~not the plan we made. | Ann Young'],
    ],
    [['New Zealand said it was "deeply unhappy with the vote."'], ['~deeply unhappy with the vote. | New Zealand']],
    [['"We are not for sale," Best Buy said.'], ['We are not for sale, | Best Buy']],
    [['May Lind said the plan was "not the plan we made."'], ['~not the plan we made. | May Lind']],
    [
      ['Judge Ada Long spoke on Monday. Long said the plan was "not the plan we made."'],
      ['~not the plan we made. | Ada Long'],
    ],
    [['"We are not for sale," Little Rock said.'], ['We are not for sale, | Little Rock']],
    [['Lin Mora of McDonald\'s said the price was "far too low."'], ['~far too low. | Lin Mora']],
    [['Macy\'s said the price was "far too low."'], ["~far too low. | Macy's"]],
    [['Witness No. 3 said the man "never came back."'], ['~never came back. | Witness No. 3']],
    [
      [
        'Omar Haddad runs the shop. Nabil Haddad told the Post: "I saw it." Haddad noted that the man "might take a step."',
      ],
      ['I saw it. | Nabil Haddad', '~might take a step. | Nabil Haddad'],
    ],
  ]),
  ...of('quotations over paragraphs', [
    [
      ['"We will fight.', '"We will win," President Ana Vela said.'],
      ['We will fight. | Ana Vela', 'We will win, | Ana Vela'],
    ],
    [
      ['Jan Vos said it was late.', '"We will fight.', '"We will stay.', '"We will win," said Ana Vela.'],
      ['We will fight. | Ana Vela', 'We will stay. | Ana Vela', 'We will win, | Ana Vela'],
    ],
    [
      ['Bo Ek left.', '“We stay here.', '“We fight here,” said Ana Vela.'],
      ['We stay here. | Ana Vela', 'We fight here, | Ana Vela'],
    ],
    [
      ['Ana Vela said, “We stay here.', '“We fight here.”'],
      ['We stay here. | Ana Vela', 'We fight here. | Ana Vela'],
    ],
  ]),
  ...of("another's words, recalled", [
    [['Vela recalled her father telling her, "Never run for office."'], ['Never run for office. | her father']],
  ]),
  ...of('roles', [
    [
      ['One of the protesters, Greta Wals, 42, a lecturer from Ostmark, said: "We are late."'],
      ['We are late. | Greta Wals'],
    ],
  ]),
  ...of("role of an organisation's person", [
    [
      ['Chartered Accountants of Ostmark\'s chief economist, David Bras, said: "A blockbuster."'],
      ['~A blockbuster. | David Bras'],
    ],
  ]),
  ...of('one name, two people', [
    [
      [
        'Abu Omar Haddad runs the shop. Nabil Abu Haddad told the Post: "I saw it." He noted that the man "might take a step."',
      ],
      ['I saw it. | Nabil Abu Haddad', '~might take a step. | Nabil Abu Haddad'],
    ],
    [['Ana Haddad sings. Rami Haddad drives. “I drive all night,” Haddad said.'], ['I drive all night, | Rami Haddad']],
    [
      ['Ana Haddad sings. Rami Haddad drives. “I sing all night,” Ana Haddad said.'],
      ['I sing all night, | Ana Haddad'],
    ],
  ]),
  ...of('the subject without its medium', [
    [
      ['The harbor army in a statement said troops "resorted to arbitrary firing."'],
      ['~resorted to arbitrary firing. | the harbor army'],
    ],
    [['The water board in an email said the lake was "as low as ever."'], ['~as low as ever. | the water board']],
    [['Police on Twitter said the man was "armed and on foot."'], ['~armed and on foot. | police']],
  ]),
  ...of('second verb of a subject', [
    [
      [
        'Bo Rubens left. "It is raining," Rubens said.',
        'Carla Trum said the war "ends very quickly" and called it "a shame."',
      ],
      ['It is raining, | Bo Rubens', '~ends very quickly | Carla Trum', '~a shame. | Carla Trum'],
    ],
  ]),
  ...of('the page around the story', [
    [
      ['Bo Ek opened the pool.', 'Story continues below', '"It is cold in there, and I like it."'],
      ['It is cold in there, and I like it. |'],
    ],
    [
      ['Bo Ek opened the pool.', 'Read more: Mia Kern says no', '"It is cold in there, and I like it."'],
      ['It is cold in there, and I like it. |'],
    ],
    [['By Mia Kern', '"It is cold in there, and I like it."'], ['It is cold in there, and I like it. |']],
    [['Photo: Mia Kern', '"It is cold in there, and I like it."'], ['It is cold in there, and I like it. |']],
    [
      ['Bo Ek said it was late.', 'ADVERTISEMENT', '“It is later than you think.”'],
      ['It is later than you think. | Bo Ek'],
    ],
    [['Watch: Mia Kern sings', '“It is later than you think.”'], ['It is later than you think. |']],
    [['Photograph by Mia Kern', '“It is later than you think.”'], ['It is later than you think. |']],
    [['By Mia Kern and Bo Ek', '“It is later than you think.”'], ['It is later than you think. |']],
  ]),
]
