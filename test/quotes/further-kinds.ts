import { of, type Construct } from './construct-line.ts'

/** Further sentences of the reported kinds: other names, verbs and orders. */
export const furtherKinds: readonly Construct[] = [
  ...of('Name, what they are: "…"', [
    [
      ['Greta Olsen, ferry captain: "The timetable was written by somebody on land."'],
      ['The timetable was written by somebody on land. | Greta Olsen'],
    ],
    [['Del. Hugo Marks, R-Essex: "Nobody read the bill."'], ['Nobody read the bill. | Hugo Marks']],
    [['Nadia Kerr, Northbank: "We had one week to move."'], ['We had one week to move. | Nadia Kerr']],
    [
      ['* Ines Roth, harbour master at Port Lund: "The crane was never inspected."'],
      ['The crane was never inspected. | Ines Roth'],
    ],
    [
      ['Tomas Weil, 38, who runs a bakery in Hale: "Flour costs twice as much."'],
      ['Flour costs twice as much. | Tomas Weil'],
    ],
    [
      ['A nurse at St. Anne’s, on her third night: "We have no beds left."'],
      ['We have no beds left. | a nurse at St. Anne’s'],
    ],
    [['Prof. Lena Shaw, University of Hale: "The model is wrong."'], ['The model is wrong. | Lena Shaw']],
    [['Lena Shaw, PhD, of the Hale Institute: "The model is wrong."'], ['The model is wrong. | Lena Shaw']],
    [['Kai Brandt (Greens): "We asked for this in May."'], ['We asked for this in May. | Kai Brandt']],
    [
      ['Paula Ruiz, former head of the port authority: "They sold it for nothing."'],
      ['They sold it for nothing. | Paula Ruiz'],
    ],
    [['Two drivers, on their break: "Nobody asked us."'], ['Nobody asked us. | two drivers']],
    [
      ['Sen. Ida Lund of Maine, the bill’s sponsor: "It passes this year or never."'],
      ['It passes this year or never. | Ida Lund'],
    ],
  ]),
  ...of('announced by a line that ends in a colon', [
    [
      [
        '“We meet on Monday,” said Gerald Stokes.',
        'Here is what Paula Ruiz had to say:',
        '“Anna knows this harbor better than any of us.”',
      ],
      ['We meet on Monday, | Gerald Stokes', 'Anna knows this harbor better than any of us. | Paula Ruiz'],
    ],
    [
      [
        '“We meet on Monday,” said Gerald Stokes.',
        'Paula Ruiz, in a letter to members:',
        '“Anna knows this harbor better than any of us.”',
      ],
      ['We meet on Monday, | Gerald Stokes', 'Anna knows this harbor better than any of us. | Paula Ruiz'],
    ],
    [
      [
        '“We meet on Monday,” said Gerald Stokes.',
        'And this, from Deputy Mayor Paula Ruiz:',
        '“Anna knows this harbor better than any of us.”',
      ],
      ['We meet on Monday, | Gerald Stokes', 'Anna knows this harbor better than any of us. | Paula Ruiz'],
    ],
    [
      [
        '“We meet on Monday,” said Gerald Stokes.',
        'Paula Ruiz’s answer:',
        '“Anna knows this harbor better than any of us.”',
      ],
      ['We meet on Monday, | Gerald Stokes', 'Anna knows this harbor better than any of us. | Paula Ruiz'],
    ],
    [
      ['“We meet on Monday,” said Gerald Stokes.', 'Other voices:', '“Anna knows this harbor better than any of us.”'],
      ['We meet on Monday, | Gerald Stokes', 'Anna knows this harbor better than any of us. |'],
    ],
  ]),
  ...of('nicknames inside names', [
    [['“It rained all day,” said Walter “Dutch” Brenner.'], ['It rained all day, | Walter Brenner']],
    [['According to Rosa ‘Red’ Malone, “it rained all day.”'], ['~it rained all day. | Rosa Malone']],
    [['Walter “Dutch” Brenner closed the bar. “I am tired,” he said.'], ['I am tired, | Walter Brenner']],
  ]),
  ...of('nicknames that are no quotes', [
    [['“It rained all day,” said a driver who calls himself “Ace.”'], ['It rained all day, | a driver']],
    [
      ['“It rained all day,” said Rosa Malone, better known as “Red.” She laughed.'],
      ['It rained all day, | Rosa Malone'],
    ],
    [['“It rained all day,” said Rosa Malone, nicknamed “Red” by her crew.'], ['It rained all day, | Rosa Malone']],
  ]),
  ...of('guillemets', [
    [['»The ferry is late«, wrote Jan Olsen.'], ['~The ferry is late | Jan Olsen']],
    [['«The ferry is late», wrote Jan Olsen.'], ['~The ferry is late | Jan Olsen']],
    [['Jan Olsen said: »The ferry is late.«'], ['The ferry is late. | Jan Olsen']],
  ]),
  ...of('inches and feet', [
    [
      ['“The plank was 12" wide and rotten,” said carpenter Ned Cole.'],
      ['The plank was 12" wide and rotten, | Ned Cole'],
    ],
    [['“He is 6\'2" and cannot swim,” coach Ned Cole said.'], ['He is 6\'2" and cannot swim, | Ned Cole']],
    [['Ned Cole said: “We need 3" nails and a 10\' ladder.”'], ['We need 3" nails and a 10\' ladder. | Ned Cole']],
  ]),
  ...of('titles in lists', [
    [['He wrote novels such as “The Salt Road” and “A House of Reeds”.'], []],
    [['Her songs include “Low Water,” “Night Bus” and “Two Suns.”'], []],
    [['The museum shows “Boats at Rest” and “The Harbor at Noon”.'], []],
  ]),
  ...of('whom a pronoun means', [
    [
      [
        'The last to speak was Moreno, a diver.',
        'After Paul Lang called the wreck a danger, Moreno asked for a vote.',
        '“We dive there every day,” she told the council.',
      ],
      ['We dive there every day, | Moreno'],
    ],
    [
      ['When a caller said the bridge was safe, the engineer sighed. “It is not,” he replied.'],
      ['It is not, | the engineer'],
    ],
    [
      ['Rita Olsen met Karl Weiss at the gate. She had no ticket. “I only want to look,” she told him.'],
      ['I only want to look, | Rita Olsen'],
    ],
  ]),
  ...of('the subject of the right clause', [
    [
      ['Jan Olsen nodded. He quoted port director Ida Marsh, who told the Lantern that the crane is “a death trap.”'],
      ['~a death trap. | Ida Marsh'],
    ],
    [
      ['Even as the crews were leaving, Ms. Dole, 58, stayed calm, telling a reporter that the “yard is open.”'],
      ['~yard is open. | Dole'],
    ],
    [
      ['Carla Benn, the coach who is credited with training Mia Stone, has called the rule “a joke.”'],
      ['~a joke. | Carla Benn'],
    ],
    [
      ['The mayor, whom Olsen has called “a coward,” said the port “will not close.”'],
      ['~a coward, | Olsen', '~will not close. | the mayor'],
    ],
    [
      ['Though Olsen wanted “a slow start,” Marsh called for “a vote by June.”'],
      ['~a slow start, | Olsen', '~a vote by June. | Marsh'],
    ],
  ]),
  ...of('a quotation between the subject and the verb', [
    [
      ['Ms. Dole, who said the yard “is not for sale,” added: “I would rather burn it.”'],
      ['~is not for sale, | Dole', 'I would rather burn it. | Dole'],
    ],
    [
      ['Karl Weiss, having called the plan “a gift to thieves,” left and said: “I will not be back.”'],
      ['~a gift to thieves, | Karl Weiss', 'I will not be back. | Karl Weiss'],
    ],
    [['Olsen, author of the report “Low Water,” said the dam “will fail.”'], ['~will fail. | Olsen']],
  ]),
  ...of('an unnamed speaker ends the chain', [
    [
      ['“I will row,” Mia Kern said.', '“I will swim,” said one. “It is not far.”'],
      ['I will row, | Mia Kern', 'I will swim, |', 'It is not far. |'],
    ],
    [
      ['“I will row,” Mia Kern said.', '“I will swim,” somebody shouted. “It is not far.”'],
      ['I will row, | Mia Kern', 'I will swim, |', 'It is not far. |'],
    ],
    [
      ['“I will row,” Mia Kern said.', '“I will swim,” added a third.'],
      ['I will row, | Mia Kern', 'I will swim, |'],
    ],
  ]),
  ...of('as NAME puts it', [
    [['The valley is “out of water,” as Ida Marsh, a farmer near Lund, put it.'], ['~out of water, | Ida Marsh']],
    [['As Ida Marsh puts it, the valley is “out of water.”'], ['~out of water. | Ida Marsh']],
    [['It was “a year of mud,” as the farmers say.'], ['~a year of mud, | the farmers']],
  ]),
  ...of('reduced clauses in the subject', [
    [['“Save our pool,” children dressed as fish shout in the clip.'], ['Save our pool, | children dressed as fish']],
    [
      ['“Save our pool,” residents opposed to the plan wrote on a banner.'],
      ['Save our pool, | residents opposed to the plan'],
    ],
    [['“Save our pool,” read a banner hung from the bridge.'], ['Save our pool, | a banner']],
  ]),
  ...of('inverted verbs', [
    [
      ['Ada Holt runs the port.', '“It took a week,” deadpanned Holt, who lives nearby.'],
      ['It took a week, | Ada Holt'],
    ],
    [['Ada Holt runs the port.', '“It took a week,” grumbled Holt.'], ['It took a week, | Ada Holt']],
    [['“It took a week,” conceded Ada Holt, the port’s director.'], ['It took a week, | Ada Holt']],
  ]),
  ...of('two roles before a name', [
    [['“It is not ready,” Northbank founder and chairman Ned Cole said.'], ['It is not ready, | Ned Cole']],
    [['Singer and producer Rosa Malone called the tour “a circus.”'], ['~a circus. | Rosa Malone']],
    [['“It is not ready,” said actor, writer and director Rosa Malone.'], ['It is not ready, | Rosa Malone']],
  ]),
  ...of('agencies', [
    [['Chancellor Weiss said the talks were “frank,” Nordpress reported.'], ['~frank, | Weiss']],
    [['The talks were “frank,” Chancellor Weiss said, according to Nordpress.'], ['~frank, | Weiss']],
    [
      ['“The talks were frank,” Chancellor Weiss was quoted as saying by Nordpress.'],
      ['The talks were frank, | Weiss'],
    ],
    [['“The talks were frank,” Chancellor Weiss told Nordpress.'], ['The talks were frank, | Weiss']],
  ]),
  ...of('Per', [
    [
      ['Per the Harbor Institute, sales could fall to “levels last seen in May.”'],
      ['~levels last seen in May. | the Harbor Institute'],
    ],
    [['Sales could fall to “levels last seen in May,” per Northbank.'], ['~levels last seen in May, | Northbank']],
    [['Per Ida Marsh, the dam is “a ruin.”'], ['~a ruin. | Ida Marsh']],
  ]),
  ...of('signatures of blocks', [
    [['> It is late. — Rep. Ida Lund (D-Maine)'], ['>It is late. | Ida Lund']],
    [['> It is late. — Ida Marsh, farmer, Lund'], ['>It is late. | Ida Marsh']],
    [['> It is late. — The late Governor Hugo Marks, in 1987'], ['>It is late. | Hugo Marks']],
    [['> It is late. — Deputy Mayor Paula Ruiz'], ['>It is late. | Paula Ruiz']],
  ]),
  ...of('numbers in names', [
    [
      ['Witness No. 3, who was not named, said the driver “could not stand up.”'],
      ['~could not stand up. | Witness No. 3'],
    ],
    [['Juror No. 11 said the trial was “too long.”'], ['~too long. | Juror No. 11']],
    [['Engine No. 9 stopped. Ida Marsh said it was “dead.”'], ['~dead. | Ida Marsh']],
  ]),
  ...of("'s before the verb", [
    [['Ned Cole of Lowe’s said “it is too early.”'], ['~it is too early. | Ned Cole']],
    [['A buyer for Kohl’s said the price was “a shock.”'], ['~a shock. | a buyer for Kohl’s']],
    [['Macy’s said sales were “better than feared.”'], ['~better than feared. | Macy’s']],
  ]),
  ...of('over several paragraphs', [
    [
      ['“We will stay.', '“We will rebuild,” Governor Ida Lund said.'],
      ['We will stay. | Ida Lund', 'We will rebuild, | Ida Lund'],
    ],
    [
      ['Governor Ida Lund said: “We will stay.', '“We will rebuild.”'],
      ['We will stay. | Ida Lund', 'We will rebuild. | Ida Lund'],
    ],
    [
      ['“We will stay.', '“We will rebuild.', '“And we will win,” said Ida Lund.'],
      ['We will stay. | Ida Lund', 'We will rebuild. | Ida Lund', 'And we will win, | Ida Lund'],
    ],
  ]),
  ...of('words of others, recalled', [
    [
      ['Lund remembered her mother telling her, “Never trust a dry summer.”'],
      ['Never trust a dry summer. | her mother'],
    ],
    [['Weiss heard a guard say, “The gate is open.”'], ['The gate is open. | a guard']],
    [['Weiss recalled the captain shouting, “Everybody off!”'], ['~Everybody off! | the captain']],
  ]),
  ...of('operations and so-called things', [
    [['The raid, code-named “Operation Low Tide,” ended so-called “ghost shifts.”'], []],
    [['The law bans so-called “dark kitchens” and “junk fees.”'], []],
    [['The plan, known as “Project Heron,” was dropped.'], []],
  ]),
  ...of('the first word of a name', [
    [['“We will not sign,” South Korea said.'], ['We will not sign, | South Korea']],
    [['Long Beach denied it, saying the claim was “false and hurtful.”'], ['~false and hurtful. | Long Beach']],
    [
      ['Mark Baker said the bridge was “a toy.” Baker added: “I would not cross it.”'],
      ['~a toy. | Mark Baker', 'I would not cross it. | Mark Baker'],
    ],
    [
      ['May Young said the plan was “cruel.” Young left early. “I have a train,” Young said.'],
      ['~cruel. | May Young', 'I have a train, | May Young'],
    ],
    [['Grace Will runs the shelter. Will said the winter was “the worst yet.”'], ['~the worst yet. | Grace Will']],
    [['Gov. Sam New spoke on Monday. New said the dam was “safe for now.”'], ['~safe for now. | Sam New']],
    [
      ['“It is done,” said Al From.', '“We asked for money,” From said. “We got a letter.”'],
      ['It is done, | Al From', 'We asked for money, | Al From', 'We got a letter. | Al From'],
    ],
    [['Justice Hope Long wrote the opinion. Long called the law “a relic.”'], ['~a relic. | Hope Long']],
    [['Bill Best sold the yard. Best said it was “too quiet.”'], ['~too quiet. | Bill Best']],
  ]),
  ...of('unknown verbs', [
    [
      ['Jan Vos said, “I am on the quay.”', '“If it rains, we swim,” harrumphed Ana Roth.'],
      ['I am on the quay. | Jan Vos', 'If it rains, we swim, | Ana Roth'],
    ],
    [
      ['Jan Vos said, “I am on the quay.”', '“If it rains, we swim,” guesses Ana Roth, a diver.'],
      ['I am on the quay. | Jan Vos', 'If it rains, we swim, | Ana Roth'],
    ],
    [
      ['Jan Vos said, “I am on the quay.”', '“If it rains, we swim,” a neighbour wagered.'],
      ['I am on the quay. | Jan Vos', 'If it rains, we swim, | a neighbour'],
    ],
    [
      ['Jan Vos said, “I am on the quay.”', '“If it rains, we swim,” goes the song.'],
      ['I am on the quay. | Jan Vos', 'If it rains, we swim, |'],
    ],
    [
      ['Jan Vos said, “I am on the quay.”', '“If it rains, we swim,” Ana Roth semaphored.'],
      ['I am on the quay. | Jan Vos', 'If it rains, we swim, | Ana Roth'],
    ],
  ]),
  ...of('roles after commas', [
    [
      ['One of the drivers, Greta Wals, 42, a teacher from Ostmark, said: “We are late.”'],
      ['We are late. | Greta Wals'],
    ],
    [['A neighbour, Karl Weiss, a retired pilot, told us: “I heard a bang.”'], ['I heard a bang. | Karl Weiss']],
    [['The group’s lawyer, Ida Marsh, called it “theft.”'], ['~theft. | Ida Marsh']],
  ]),
  ...of('the person of an organisation', [
    [['Harbor Pilots of Lund’s general secretary, Ned Cole, said: “A disaster.”'], ['~A disaster. | Ned Cole']],
    [['The Institute of Rivers’ chief scientist, Ida Marsh, said: “A disaster.”'], ['~A disaster. | Ida Marsh']],
    [['The Bank of Hale’s governor, Rosa Malone, said: “A disaster.”'], ['~A disaster. | Rosa Malone']],
  ]),
  ...of('two people of one surname', [
    [
      ['Ana Sol owns the shop. Luis Sol told the Post: “I saw it.” He said the man “was tall.”'],
      ['I saw it. | Luis Sol', '~was tall. | Luis Sol'],
    ],
    [
      ['Ana Sol and Luis Sol own the shop. “I saw it,” Ms. Sol said. “He was tall,” Mr. Sol said.'],
      ['I saw it, | Ana Sol', 'He was tall, | Luis Sol'],
    ],
    [['Ana Sol owns the shop. Her brother Luis Sol helps. “I saw it,” Luis said.'], ['I saw it, | Luis Sol']],
  ]),
  ...of('where it was said', [
    [['The Hale navy in a statement said the boat “fired first.”'], ['~fired first. | the Hale navy']],
    [['The mayor on Twitter called the boat “a wreck.”'], ['~a wreck. | the mayor']],
    [['Ida Marsh in an email said the dam “was fine.”'], ['~was fine. | Ida Marsh']],
  ]),
  ...of('a second verb of the subject', [
    [
      [
        'Bo Rubens left. “It is raining,” Rubens said.',
        'Carla Trum described the war as “short” and dismissed it as “a shame.”',
      ],
      ['It is raining, | Bo Rubens', '~short | Carla Trum', '~a shame. | Carla Trum'],
    ],
    [
      ['Carla Trum called the war “short,” then said it was “a shame.”'],
      ['~short, | Carla Trum', '~a shame. | Carla Trum'],
    ],
    [
      ['Carla Trum called the war “short” but would not say it was “a shame.”'],
      ['~short | Carla Trum', '~a shame. | Carla Trum'],
    ],
  ]),
  ...of('words and slogans', [
    [['The mayor never used the word “sorry” in the letter.'], []],
    [['The party ran with the slogan “Salt for all.”'], []],
    [['The crowd wore badges with the words “Salt for all” on them.'], []],
  ]),
  ...of('support of a thing', [
    [['Backers of Bo Benn were angry, with Benn supporting a “pool tax” in March.'], []],
    [['The council backed a “pool tax” in March.'], []],
  ]),
]
