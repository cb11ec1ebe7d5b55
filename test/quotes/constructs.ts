import { of, type Construct } from './construct-line.ts'
import { clauseKinds } from './clause-kinds.ts'
import { furtherKinds } from './further-kinds.ts'
import { reportedKinds } from './reported-kinds.ts'

/** Every construction that the quote finder knows, a small story each. `words | speaker`, `~` before a fragment, `>` before a block. */
export const constructs: readonly Construct[] = [
  ...of('cue after the quotation', [
    [['“The night bus is all we have,” Dora Lind said.'], ['The night bus is all we have, | Dora Lind']],
    [['“The night bus is all we have,” said Dora Lind.'], ['The night bus is all we have, | Dora Lind']],
    [['“We will wait,” Lind told reporters on Monday.'], ['We will wait, | Lind']],
    [['“Will the bus come?” asked Dora Lind.'], ['Will the bus come? | Dora Lind']],
    [['“Will the bus come?” Dora Lind asked.'], ['Will the bus come? | Dora Lind']],
    [['“It never comes!” Dora Lind shouted from the stop.'], ['It never comes! | Dora Lind']],
    [['“We counted eleven people,” Dora Lind later recalled.'], ['We counted eleven people, | Dora Lind']],
    [['“It is late,” Dora Lind has said more than once.'], ['It is late, | Dora Lind']],
    [['“I walk home now,” nurse Dora Lind wrote on her blog.'], ['I walk home now, | Dora Lind']],
    [
      ['“Nobody asked the nurses,” Dora Lind, who works nights, told the council.'],
      ['Nobody asked the nurses, | Dora Lind'],
    ],
    [
      ['“Nobody asked the nurses,” Dora Lind, 54, a nurse at St. Mary’s, said.'],
      ['Nobody asked the nurses, | Dora Lind'],
    ],
    [['“The plan is dead,” Mayor Otto Berg declared on Tuesday night.'], ['The plan is dead, | Otto Berg']],
    [['“We have lost to the weather,” said Dean Otterby.'], ['We have lost to the weather, | Dean Otterby']],
    [
      ['“We have lost to the weather,” said Saltmere captain Dean Otterby.'],
      ['We have lost to the weather, | Dean Otterby'],
    ],
    [
      ['“We have lost to the weather,” said forward Major Lindqvist.'],
      ['We have lost to the weather, | Major Lindqvist'],
    ],
    [
      ['“We have lost to the weather,” said Dean Otterby Lund of the law school.'],
      ['We have lost to the weather, | Otterby Lund'],
    ],
    [
      [
        'Ana Ruiz is blunter. “They want all of us gone,” she says.',
        'For Prof. Helen Okoye of Hale, the tax is overdue – though she concedes it “could have been handled better”.',
      ],
      ['They want all of us gone, | Ana Ruiz', '~could have been handled better | Helen Okoye'],
    ],
    [['“The plan is dead,” an angry Otto Berg said.'], ['The plan is dead, | Otto Berg']],
    [['“Take the tram,” the mayor, Otto Berg, said.'], ['Take the tram, | Otto Berg']],
    [['“Buses cost money,” Otto Berg (L-Hale) said in a radio interview.'], ['Buses cost money, | Otto Berg']],
    [['“It happens, right?” Otto Berg went on.'], ['It happens, right? | Otto Berg']],
  ]),
  ...of('role before or after the name', [
    [['“We cannot pay for it,” said city treasurer Hanna Voss.'], ['We cannot pay for it, | Hanna Voss']],
    [['“We cannot pay for it,” said Hanna Voss, the city treasurer.'], ['We cannot pay for it, | Hanna Voss']],
    [['“We cannot pay for it,” said Berg ally Hanna Voss.'], ['We cannot pay for it, | Hanna Voss']],
    [['“We cannot pay for it,” said the council’s treasurer, Hanna Voss.'], ['We cannot pay for it, | Hanna Voss']],
    [
      ['“We cannot pay for it,” said a spokesman for the council.'],
      ['We cannot pay for it, | a spokesman for the council'],
    ],
    [['“We cannot pay for it,” a senior Berg adviser said.'], ['We cannot pay for it, | a senior Berg adviser']],
    [
      ['“The talks were useful,” Foreign Minister Ilse Brandt told the paper.'],
      ['The talks were useful, | Ilse Brandt'],
    ],
    [
      ['“The talks were useful,” former Secretary of State Ilse Brandt said.'],
      ['The talks were useful, | Ilse Brandt'],
    ],
    [['“The vote was fair,” said Rep. Carla Munoz, D-Ohio.'], ['The vote was fair, | Carla Munoz']],
    [['Her chief aide, Jan Vos, said: “We keep the night line.”'], ['We keep the night line. | Jan Vos']],
  ]),
  ...of('cue before the quotation', [
    [['Dora Lind said, “The last bus left at nine.”'], ['The last bus left at nine. | Dora Lind']],
    [
      ['Dora Lind said “the last bus left at nine o’clock, as it always does.”'],
      ['the last bus left at nine o’clock, as it always does. | Dora Lind'],
    ],
    [
      ['Dora Lind told the council that “the last bus leaves far too early for us.”'],
      ['the last bus leaves far too early for us. | Dora Lind'],
    ],
    [['On Monday, Dora Lind wrote, “I have missed it twice.”'], ['I have missed it twice. | Dora Lind']],
    [
      ['But Dora Lind, a nurse who works nights, replied, “We were never asked.”'],
      ['We were never asked. | Dora Lind'],
    ],
    [['Dora Lind and Jan Vos both said, “We were never asked.”'], ['We were never asked. | Dora Lind and Jan Vos']],
    [['Otto Berg rejected the plan, saying, “There is no money left.”'], ['There is no money left. | Otto Berg']],
    [['Otto Berg stood up and said, “There is no money left.”'], ['There is no money left. | Otto Berg']],
    [['Otto Berg went on to say, “There is no money left.”'], ['There is no money left. | Otto Berg']],
    [['Otto Berg of Hale, Ohio, said, “There is no money left.”'], ['There is no money left. | Otto Berg']],
    [['As Otto Berg put it, “There is no money left for buses.”'], ['There is no money left for buses. | Otto Berg']],
    [
      ['Otto Berg, on Tuesday, warned that “every line will suffer, and the nights most of all.”'],
      ['every line will suffer, and the nights most of all. | Otto Berg'],
    ],
  ]),
  ...of('colon', [
    [['Dora Lind: “Nobody told us.”'], ['Nobody told us. | Dora Lind']],
    [['Otto Berg said: “We will look at it again.”'], ['We will look at it again. | Otto Berg']],
    [['Otto Berg had a short answer: “We will look at it again.”'], ['We will look at it again. | Otto Berg']],
    [
      ['Otto Berg shrugged off the letter in an interview with the Hale Courier, adding: “We will look at it again.”'],
      ['We will look at it again. | Otto Berg'],
    ],
    [
      ['Otto Berg issued the following statement:', '“We will look at it again in the spring.”'],
      ['We will look at it again in the spring. | Otto Berg'],
    ],
  ]),
  ...of('split by its cue', [
    [['“The bus,” Dora Lind said, “is all we have.”'], ['~The bus, | Dora Lind', '~is all we have. | Dora Lind']],
    [
      ['“The bus is late,” Dora Lind said. “It always is.”'],
      ['The bus is late, | Dora Lind', 'It always is. | Dora Lind'],
    ],
    [
      ['“The bus is late,” said Dora Lind, a nurse at St. Mary’s. “It always is.”'],
      ['The bus is late, | Dora Lind', 'It always is. | Dora Lind'],
    ],
  ]),
  ...of('carried on', [
    [
      ['“The bus is late,” Dora Lind said. The stop has no roof. “We get wet.”'],
      ['The bus is late, | Dora Lind', 'We get wet. | Dora Lind'],
    ],
    [
      ['Dora Lind works nights at St. Mary’s. “I walk home now,” she said. “It takes an hour.”'],
      ['I walk home now, | Dora Lind', 'It takes an hour. | Dora Lind'],
    ],
    [
      ['“The bus is late,” Dora Lind said. Otto Berg said he was sorry. “I hear them.”'],
      ['The bus is late, | Dora Lind', 'I hear them. | Otto Berg'],
    ],
    [
      ['Dora Lind said: “We counted the people.', '“Then we wrote to the mayor.”'],
      ['We counted the people. | Dora Lind', 'Then we wrote to the mayor. | Dora Lind'],
    ],
    [
      [
        '“We counted the people,” Dora Lind said. “Eleven of them.',
        '“Then we wrote to the mayor.',
        '“He never answered.”',
      ],
      [
        'We counted the people, | Dora Lind',
        'Eleven of them. | Dora Lind',
        'Then we wrote to the mayor. | Dora Lind',
        'He never answered. | Dora Lind',
      ],
    ],
  ]),
  ...of('paragraph of nothing else', [
    [['Dora Lind said the stop was dark.', '“Nobody feels safe there.”'], ['Nobody feels safe there. | Dora Lind']],
    [
      ['“The stop is dark,” Dora Lind said.', '“Nobody feels safe there.”'],
      ['The stop is dark, | Dora Lind', 'Nobody feels safe there. | Dora Lind'],
    ],
    [['“Nobody feels safe there.”', '— Dora Lind, nurse'], ['Nobody feels safe there. | Dora Lind']],
    [['“Nobody feels safe there.” — Dora Lind'], ['Nobody feels safe there. | Dora Lind']],
    [['“Nobody feels safe there.”'], ['Nobody feels safe there. |']],
  ]),
  ...of('pronoun', [
    [['Dora Lind works nights. “I walk home,” she said.'], ['I walk home, | Dora Lind']],
    [['Otto Berg met Dora Lind on Monday. “I walk home,” she said.'], ['I walk home, | Dora Lind']],
    [['Dora Lind met Otto Berg on Monday. “I take the car,” he said.'], ['I take the car, | Otto Berg']],
    [
      ['“The bus is late,” Dora Lind said.', '“It always is,” she added.'],
      ['The bus is late, | Dora Lind', 'It always is, | Dora Lind'],
    ],
    [
      ['Otto Berg spoke to Jan Vos. He said “the night line stays as it is, for now.”'],
      ['the night line stays as it is, for now. | Otto Berg'],
    ],
    [['The council said it would vote. “The line stays,” it added.'], ['The line stays, | the council']],
    [
      ['Mr. Berg praised Mrs. Lind. “She is right,” he said. “I know,” she said.'],
      ['She is right, | Berg', '~I know, | Lind'],
    ],
  ]),
  ...of('fragment', [
    [['Dora Lind called the stop “a disgrace.”'], ['~a disgrace. | Dora Lind']],
    [['Otto Berg described the night line as “too costly.”'], ['~too costly. | Otto Berg']],
    [
      ['Otto Berg dismissed the letter as “noise” and praised “the silent majority.”'],
      ['~noise | Otto Berg', '~the silent majority. | Otto Berg'],
    ],
    [['Dora Lind said the mayor was “not serious” about the nights.'], ['~not serious | Dora Lind']],
    [['Dora Lind said that Otto Berg was “not serious” about the nights.'], ['~not serious | Dora Lind']],
    [['Dora Lind accused Otto Berg of “hiding the bill.”'], ['~hiding the bill. | Dora Lind']],
    [['The plan is “a joke,” Dora Lind said.'], ['~a joke, | Dora Lind']],
    [['Otto Berg vowed to “fight for every line.”'], ['~fight for every line. | Otto Berg']],
    [['Otto Berg, who called the letter “noise,” said he would read it.'], ['~noise, | Otto Berg']],
    [
      ['Dora Lind said she was “tired,” “cold” and “angry.”'],
      ['~tired, | Dora Lind', '~cold | Dora Lind', '~angry. | Dora Lind'],
    ],
    [['Dora Lind told the Hale Courier she felt “let down” by the city.'], ['~let down | Dora Lind']],
    [['Otto Berg was called “deaf” by Dora Lind.'], ['~deaf | Dora Lind']],
    [
      ['Dora Lind and Jan Vos both said there was nothing new in the mayor’s “open ear policy.”'],
      ['~open ear policy. | Dora Lind and Jan Vos'],
    ],
    [
      [
        'The council and the union sent their letters on Monday in an effort to find a “fair way forward,” while warning of strikes.',
      ],
      ['~fair way forward, | the council and the union'],
    ],
    [
      [
        'Foreign Minister Ilse Brandt said Thursday that the answers do not contain a “positive sign,” according to state media.',
      ],
      ['~positive sign, | Ilse Brandt'],
    ],
  ]),
  ...of('according to', [
    [['“The line runs at a loss,” according to Hanna Voss.'], ['The line runs at a loss, | Hanna Voss']],
    [
      ['According to Hanna Voss, “the line runs at a loss, and has for years.”'],
      ['the line runs at a loss, and has for years. | Hanna Voss'],
    ],
    [['The line runs “at a loss,” according to a report by the council.'], ['~at a loss, | a report by the council']],
  ]),
  ...of('whose possessive is not the speaker', [
    [['“He is innocent,” Berg’s lawyer, Jane Roe, said.'], ['He is innocent, | Jane Roe']],
    [['Otto Berg’s lawyer Jane Roe said, “He is innocent.”'], ['He is innocent. | Jane Roe']],
    [['“He is innocent,” said Otto Berg’s lawyer.'], ['He is innocent, | Otto Berg’s lawyer']],
    [
      ['Otto Berg’s office said “the mayor has nothing to add to what he said.”'],
      ['the mayor has nothing to add to what he said. | Otto Berg’s office'],
    ],
  ]),
  ...of('full names for short ones', [
    [['Dora Lind works nights.', '“I walk home,” Lind said.'], ['I walk home, | Dora Lind']],
    [['Dora Lind works nights. Otto Berg does not.', '“I walk home,” Ms. Lind said.'], ['I walk home, | Dora Lind']],
    [['Anna Berg and Otto Berg spoke.', '“I disagree,” Mrs. Berg said.'], ['~I disagree, | Anna Berg']],
    [['Anna Berg and Otto Berg spoke.', '“I disagree,” Mr. Berg said.'], ['~I disagree, | Otto Berg']],
    [['Anna Berg and Otto Berg spoke.', '“I disagree,” Anna said.'], ['~I disagree, | Anna Berg']],
    [['Senator Carla Munoz spoke first.', '“I disagree,” said Sen. Munoz.'], ['~I disagree, | Carla Munoz']],
    [['Carla M. Munoz spoke first.', '“I disagree,” Munoz said.'], ['~I disagree, | Carla M. Munoz']],
    [['“I am never late,” said Pieter van der Meer.'], ['I am never late, | Pieter van der Meer']],
    [['“I am never late,” said Thomas O’Malley.'], ['I am never late, | Thomas O’Malley']],
    [['“I am never late,” said J.R. Smith Jr.'], ['I am never late, | J.R. Smith Jr.']],
    [['Zbynek Horak drives the bus.', '“I am never late,” Horak said.'], ['I am never late, | Zbynek Horak']],
  ]),
  ...of('organisations and documents', [
    [['“Trains run as usual,” the Transport Ministry said.'], ['Trains run as usual, | the Transport Ministry']],
    [['“Trains run as usual,” NATO said in a statement.'], ['Trains run as usual, | NATO']],
    [['“Trains run as usual,” the statement said.'], ['Trains run as usual, | the statement']],
    [['“Trains run as usual,” the letter reads.'], ['Trains run as usual, | the letter']],
    [['“Trains run as usual,” police said.'], ['Trains run as usual, | police']],
    [['“Trains run as usual,” officials said on Monday.'], ['Trains run as usual, | officials']],
    [['The union’s letter said the roster was “inhuman.”'], ['~inhuman. | the union’s letter']],
    [['“Trains run as usual,” a man at the stop said.'], ['Trains run as usual, | a man at the stop']],
    [['“Trains run as usual,” one of the drivers said.'], ['Trains run as usual, | one of the drivers']],
    [['“Trains run as usual,” said the White House.'], ['Trains run as usual, | the White House']],
  ]),
  ...of('no quote at all', [
    [['Dora Lind appeared on CNN’s “Night Desk” on Monday.'], []],
    [['“It is late,” Dora Lind said on “Meet the Council.”'], ['It is late, | Dora Lind']],
    [['Her new novel, “The Last Bus Home,” is out on Friday.'], []],
    [['The so-called “ghost bus” never came.'], []],
    [['Joseph “Joe” Kramer drives the bus.'], []],
    [['He wore a T-shirt that read “Hale City Marathon” on Monday.'], []],
    [['The film “Night Lines” won the prize.'], []],
    [['The term “ghost bus” is older than the line.'], []],
    [['Otto Berg was the host of “Good Evening Hale” for ten years.'], []],
    [['The “no-stop” rule ended in May.'], []],
  ]),
  ...of('marks', [
    [['"The bus is late," Dora Lind said.'], ['The bus is late, | Dora Lind']],
    [
      ['"The bus is late," Dora Lind said. "It always is."'],
      ['The bus is late, | Dora Lind', 'It always is. | Dora Lind'],
    ],
    [['”The bus is late,” Dora Lind said.'], ['The bus is late, | Dora Lind']],
    [['“The bus is late,“ Dora Lind said.'], ['The bus is late, | Dora Lind']],
    [['“He told me ‘never again’ and left,” Dora Lind said.'], ['He told me ‘never again’ and left, | Dora Lind']],
    [['"He told me \'never again\' and left," Dora Lind said.'], ["He told me 'never again' and left, | Dora Lind"]],
    [['The sill is 5\' 10" high. "Too high," Dora Lind said.'], ['~Too high, | Dora Lind']],
    [["''The bus is late,'' Dora Lind said."], ['The bus is late, | Dora Lind']],
    [['„Der Bus kommt nie“, sagte Dora Lind.'], ['~Der Bus kommt nie | Dora Lind']],
    [['« Le bus ne vient jamais », a dit Dora Lind.'], ['~Le bus ne vient jamais | Dora Lind']],
    [['彼は「バスはいつも遅れて来るのです」と言った。'], ['バスはいつも遅れて来るのです |']],
    [['הנהג אמר: ״האוטובוס תמיד מאחר בלילה הזה״.'], ['~האוטובוס תמיד מאחר בלילה הזה |']],
    [['ד"ר רותם אמרה: "האוטובוס תמיד מאחר בלילה", לפי מנכ"ל הרשת.'], ['~האוטובוס תמיד מאחר בלילה |']],
    [['Dora Lind said, "The bus is late'], ['~The bus is late | Dora Lind']],
    [['“”'], []],
    [['"'], []],
  ]),
  ...of('abbreviations and sentences', [
    [['The driver lives in the U.S. Dora Lind said, “He is a good man.”'], ['He is a good man. | Dora Lind']],
    [['“He met Sen. Munoz at St. Mary’s,” Dr. Dora Lind said.'], ['He met Sen. Munoz at St. Mary’s, | Dora Lind']],
    [['At 9 p.m. Dora Lind said, “Home at last.”'], ['Home at last. | Dora Lind']],
    [
      ['“It rained.” The stop has no roof. “We got wet,” Dora Lind said.'],
      ['~It rained. |', 'We got wet, | Dora Lind'],
    ],
  ]),
  ...of('blocks, bullets, headlines', [
    [
      ['Dora Lind wrote to the mayor:', '> We have waited for a bus since May.'],
      ['>We have waited for a bus since May. | Dora Lind'],
    ],
    [
      ['> We have waited for a bus since May. — Dora Lind, nurse'],
      ['>We have waited for a bus since May. | Dora Lind'],
    ],
    [
      ['* “The bus is late,” Dora Lind told reporters Thursday. “It always is.”', '* “Nobody listens,” she added.'],
      ['The bus is late, | Dora Lind', 'It always is. | Dora Lind', '~Nobody listens, | Dora Lind'],
    ],
    [
      ['# Mayor calls night line “too costly”', 'Otto Berg said the night line was “too costly” for Hale.'],
      ['~too costly | Otto Berg', '~too costly | Otto Berg'],
    ],
  ]),
  ...of('longer passages', [
    [
      [
        'Secretary of State Ilse Brandt and HALO Secretary-General Jens Holm both said there were no concessions on the “open gate policy.”',
      ],
      ['~open gate policy. | Ilse Brandt and Jens Holm'],
    ],
    [
      [
        'Drivers say the roster is “inhuman.” One former driver described it as “slavery.” “Nobody lasts a year,” the former driver said. Another said: “It is bad.”',
      ],
      [
        '~inhuman. | drivers',
        '~slavery. | one former driver',
        'Nobody lasts a year, | the former driver',
        'It is bad. |',
      ],
    ],
    [
      [
        'Her sister, Jane, told the inquiry: “She was on that bus.” The chair, Dr. Otto Berg, told the driver he had shown “no care.”',
      ],
      ['She was on that bus. | Jane', '~no care. | Otto Berg'],
    ],
    [
      [
        '“People are scared,” one resident, who gave her name only as Ines, said by phone. “We sleep in the hall.” Her brother nodded. “Every night,” he said.',
      ],
      ['People are scared, | one resident', 'We sleep in the hall. | one resident', '~Every night, | her brother'],
    ],
    [
      [
        'Mr Khan, 52, denied it. “I never saw the bus,” he told the court. Prosecutor Helen Reid asked: “Then who drove?” He replied: “I do not know.”',
      ],
      ['I never saw the bus, | Khan', 'Then who drove? | Helen Reid', 'I do not know. | Khan'],
    ],
    [
      ['Hale’s bus company said it was “cautiously hopeful,” while the union’s Ada Kern pointed to “broken promises.”'],
      ['~cautiously hopeful, | Hale’s bus company', '~broken promises. | Ada Kern'],
    ],
    [
      [
        'Mayor Otto Berg mocked the letter. “Blah, blah, blah,” he said. Dora Lind of the union disagreed. “He never rode the night bus,” she said.',
      ],
      ['Blah, blah, blah, | Otto Berg', 'He never rode the night bus, | Dora Lind'],
    ],
    [
      [
        'The memo, seen by the Hale Courier, says staff “must return” by June. A sign at the gate read: “Closed until further notice.”',
      ],
      ['~must return | the memo', 'Closed until further notice. | a sign at the gate'],
    ],
    [
      ['‘The bus is always late,’ Dora Lind told the council. ‘Nobody listens, and that’s the truth.’'],
      ['The bus is always late, | Dora Lind', 'Nobody listens, and that’s the truth. | Dora Lind'],
    ],
    [
      ['Otto Berg attacked Dora Lind’s claim that the line was “run for the rich.” His answer was: “Ask the drivers.”'],
      ['~run for the rich. | Dora Lind', 'Ask the drivers. | Otto Berg'],
    ],
  ]),
  ...of('who reports, and who is reported on', [
    [
      ['Dora Lind described the plan as “astonishing”, but Otto Berg remains sceptical: “I want more data.”'],
      ['~astonishing | Dora Lind', 'I want more data. | Otto Berg'],
    ],
    [
      ['Dora Lind said the vote was a gesture intended to highlight “the hypocrisy of the council”.'],
      ['~the hypocrisy of the council | Dora Lind'],
    ],
    [['“We keep the night line,” – Dora Lind, Mayor of Hale'], ['We keep the night line, | Dora Lind']],
    [['“We keep the night line.”', 'Dora Lind, president of Greater Hale'], ['We keep the night line. | Dora Lind']],
  ]),
  ...of('a pair of roles, a name for what follows', [
    [['“We will appeal,” said the group’s director and founder, Ann Roe.'], ['We will appeal, | Ann Roe']],
    [['Dora Lind said the “Forward” campaign had failed.'], []],
    [['Otto Berg posted a picture of the “Night Riders” shirts.'], []],
  ]),
  ...of('names of other shapes', [
    [['Emily Roe said it was “a long way home”.'], ['~a long way home | Emily Roe']],
    [['The envoy to Hale, Vassily Grom, called it “a long way home”.'], ['~a long way home | Vassily Grom']],
    [
      ['Karim al-Haddad met the council. “We wait for the bus,” al-Haddad said.', 'Haddad said he “would walk”.'],
      ['We wait for the bus, | Karim al-Haddad', '~would walk | Karim al-Haddad'],
    ],
    [
      ['The study’s lead author, Dr Maria Silva of the University of Porto, said: “This is a surprise.”'],
      ['This is a surprise. | Maria Silva'],
    ],
    [['The mayor, who called the plan “a bad joke”, denied wrongdoing.'], ['~a bad joke | the mayor']],
  ]),
  ...of('titles and letters around names', [
    [
      ['Labour leader Otto Berg said it was “a good day”.', '“We will see,” Sir Otto said.'],
      ['~a good day | Otto Berg', 'We will see, | Otto Berg'],
    ],
    [['Prosecutor Karim Khan KC said it was “a crime”.'], ['~a crime | Karim Khan']],
    [['“This is all wrong,” said Dora d’Souza of Bus Watch.'], ['This is all wrong, | Dora d’Souza']],
  ]),
  ...of('lists of speakers', [
    [
      ['“We keep the night line,” Dora Lind, Otto Berg and Jan Vos said.'],
      ['We keep the night line, | Dora Lind, Otto Berg and Jan Vos'],
    ],
    [
      ['“We keep the night line,” said Dora Lind, Otto Berg and Jan Vos in a statement.'],
      ['We keep the night line, | Dora Lind, Otto Berg and Jan Vos'],
    ],
    [
      ['Britain, France and Germany said it was “a threat to peace”.'],
      ['~a threat to peace | Britain, France and Germany'],
    ],
    [
      ['In Paris, Dora Lind and Otto Berg said it was “a threat to peace”.'],
      ['~a threat to peace | Dora Lind and Otto Berg'],
    ],
  ]),
  ...of('a comma behind the marks', [
    [['“Not on Sundays”, said Dora Lind.'], ['~Not on Sundays | Dora Lind']],
    [
      ['Dora Lind, who had called the plan “a bad joke”, said it “would never fly”.'],
      ['~a bad joke | Dora Lind', '~would never fly | Dora Lind'],
    ],
    [['Downing Street said it was “aware of the reports”.'], ['~aware of the reports | Downing Street']],
  ]),
  ...of('single marks', [
    [['‘It’s only rock ’n’ roll,’ said Dora Lind.'], ['It’s only rock ’n’ roll, | Dora Lind']],
    [['‘It’s a disgrace,’ said Tom Reeve.'], ['It’s a disgrace, | Tom Reeve']],
    [
      ['‘The workers’ bus doesn’t come,’ said Dora Lind. ‘It’s the council’s fault.’'],
      ['The workers’ bus doesn’t come, | Dora Lind', 'It’s the council’s fault. | Dora Lind'],
    ],
    [
      ["'The last bus is gone,' Labour MP Dora Lind told Today. 'The council has lost it.'"],
      ['The last bus is gone, | Dora Lind', 'The council has lost it. | Dora Lind'],
    ],
    [["'It's late,' Dora Lind said in the '90s."], ["~It's late, | Dora Lind"]],
    [['Dora Lind said: ‘They told me “go home” and I did.’'], ['They told me “go home” and I did. | Dora Lind']],
    [['Mayor Otto Berg said it was ‘the best we’ve got’.'], ['~the best we’ve got | Otto Berg']],
    [
      ['‘We walk,’ said Dora Lind. ‘We always did.’', 'Otto Berg called it “a waste of money”.'],
      ['~We walk, | Dora Lind', 'We always did. | Dora Lind', '~a waste of money | Otto Berg'],
    ],
  ]),
  ...of('papers of other countries', [
    [['A No 10 spokesman said: “We do not know the letter.”'], ['We do not know the letter. | a No 10 spokesman']],
    [['One Tory MP said: “The bus is gone.”'], ['The bus is gone. | one Tory MP']],
    [['SNP MP Hanna Voss said: “The bus is gone.”'], ['The bus is gone. | Hanna Voss']],
    [
      [
        'A spokesperson for the Department for Transport, Food and Rural Affairs said: “The line stays open to all.”',
        'The Department of Health and Human Services called it “a risk to us all”.',
      ],
      [
        'The line stays open to all. | a spokesperson for the Department for Transport, Food and Rural Affairs',
        '~a risk to us all | the Department of Health and Human Services',
      ],
    ],
    [
      [
        'The authority’s director-general, Temesgen Alemu Bekele, said it was “too early to say”.',
        '“Wait a week,” Dr Temesgen said.',
      ],
      ['~too early to say | Temesgen Alemu Bekele', 'Wait a week, | Temesgen Alemu Bekele'],
    ],
    [
      ['In a joint statement, the mayors of Hale, Akron and Lund said they were “deeply worried about it”.'],
      ['~deeply worried about it | the mayors of Hale, Akron and Lund'],
    ],
    [['“Every night I wait,” the mother of five told AFP by phone.'], ['Every night I wait, | the mother of five']],
    [['Comrade Joe Adeyemi said it was “a slap in the face”.'], ['~a slap in the face | Joe Adeyemi']],
    [['Berg said the line “will run to the harbour,” as snow fell on the city.'], ['~will run to the harbour, | Berg']],
    [['Coach Otto Berg, speaking to Sky Sports: “We ran and ran.”'], ['We ran and ran. | Otto Berg']],
    [['Lind late Tuesday told Radio Hale: “We go on.”'], ['We go on. | Lind']],
    [
      ['The authors say it is “a first step”, but Priya Nair is hopeful: “We may have found it.”'],
      ['~a first step | the authors', 'We may have found it. | Priya Nair'],
    ],
    [
      ['The report, which took two years to write, says officials who knew of the leak “chose to look away”.'],
      ['~chose to look away | the report'],
    ],
    [
      ['For Silva, it is “simply astonishing” that nobody was told.', 'To the drivers, the plan was “a bad joke”.'],
      ['~simply astonishing | Silva', '~a bad joke | the drivers'],
    ],
    [
      ['The line is, in the words of its former driver Tom Reeve, “a museum on wheels”.'],
      ['~a museum on wheels | Tom Reeve'],
    ],
    [
      ['Dora Lind, the chair of the board, and Otto Berg, its director, said the line was “on its knees again”.'],
      ['~on its knees again | Dora Lind and Otto Berg'],
    ],
    [
      ['The Minister of Health and Social Care, Hanna Voss, promised that “help is on the way”.'],
      ['~help is on the way | Hanna Voss'],
    ],
    [
      ['Researchers led by Maria Silva of the University of Hale report that the ice is “thinner than ever before”.'],
      ['~thinner than ever before | researchers led by Maria Silva of the University of Hale'],
    ],
    [
      ['Minister Otto Berg told his colleagues the line “must not be closed”, state media reported.'],
      ['~must not be closed | Otto Berg'],
    ],
    [
      ['“We tried it once.” Dora Lind shook her head. “It was no good.”'],
      ['We tried it once. | Dora Lind', 'It was no good. | Dora Lind'],
    ],
    [
      ['“Dear friends of the bus,” Otto Berg began, “we have been tested.”'],
      ['Dear friends of the bus, | Otto Berg', '~we have been tested. | Otto Berg'],
    ],
    [['Hundreds of nurses said it was “far too late”.'], ['~far too late | hundreds of nurses']],
    [
      [
        'Dora Lind opened the line. Her colleague Hanna Voss said it was “safe for everybody”.',
        'Driver Jordan Berg, 20, took the first bus. “It was scary,” she said.',
      ],
      ['~safe for everybody | Hanna Voss', 'It was scary, | Jordan Berg'],
    ],
    [
      [
        'Tom Reeve’s mother, Melanie, drove a bus when he was a child. “She never complained once,” the striker said.',
        '“She is my hero,” he told Radio Hale.',
      ],
      ['She never complained once, | the striker', 'She is my hero, | Tom Reeve'],
    ],
    [
      ['The fishermen of Mora say foreign trawlers have emptied the sea. “There is nothing left,” they say.'],
      ['There is nothing left, | the fishermen of Mora'],
    ],
    [
      [
        'Otto Berg called the plan “a stunt for the press”; his colleague Hanna Voss went further, calling it “quite mad”.',
      ],
      ['~a stunt for the press | Otto Berg', '~quite mad | Hanna Voss'],
    ],
    [
      ['The EU mission said it had seen “irregular counting in the south”.'],
      ['~irregular counting in the south | the EU mission'],
    ],
    [['His rival Marine Duval said it was “unworthy of him”.'], ['~unworthy of him | Marine Duval']],
    [
      ['Naomi Osaka beat Dora Lind on Friday. “I am sorry for her,” Osaka said.'],
      ['I am sorry for her, | Naomi Osaka'],
    ],
    [
      ['Prosecutor Karim Adan said so. “Nobody is above the law,” Adan KC added.'],
      ['Nobody is above the law, | Karim Adan'],
    ],
    [['“She is well again,” said one of them, Khin Maung Zaw.'], ['She is well again, | Khin Maung Zaw']],
    [
      ['Governor Luiz Otero Lula da Costa won again. “They tried to bury us all,” Lula said.'],
      ['They tried to bury us all, | Luiz Otero Lula da Costa'],
    ],
    [
      ['Mayor Viktor Orbéli said it was “an atomic bomb”.', 'Orbeli told Radio Hale: “We hit our own feet.”'],
      ['~an atomic bomb | Viktor Orbéli', 'We hit our own feet. | Viktor Orbéli'],
    ],
    [
      ['“Get out of here,” he said, and Otto Berg voiced “grave concern”.'],
      ['Get out of here, |', '~grave concern | Otto Berg'],
    ],
    [['The minister termed the charge “baseless and political”.'], ['~baseless and political | the minister']],
    [['“I am done,” said a source familiar with the talks.'], ['I am done, | a source familiar with the talks']],
    [
      ['Radio Hale reported that a source close to Berg said that he “did not leave the city”.'],
      ['~did not leave the city | a source close to Berg'],
    ],
    [['“I am done with it,” actor and director Paul Berg told Radio Hale.'], ['I am done with it, | Paul Berg']],
    [
      ['“I am done with it,” former tram engineer and bus inventor Paul Berg told Radio Hale.'],
      ['I am done with it, | Paul Berg'],
    ],
    [['“I am done with it,” Hale Trams CIO Shaygan Kheradi said.'], ['I am done with it, | Shaygan Kheradi']],
    [
      ['‘‘The road is bad,’’ the chairman, Mr Sule Ade, said. “We have written for many years.’’'],
      ['The road is bad, | Sule Ade', 'We have written for many years. | Sule Ade'],
    ],
    [
      ['The Prime Minister further said “I took over when nobody would.”', '“My house was set on fire,” he added.'],
      ['I took over when nobody would. | the Prime Minister', 'My house was set on fire, | the Prime Minister'],
    ],
    [
      ['The Minister for Home Affairs and Law K. Shanmugan said it was “an outright lie”.'],
      ['~an outright lie | K. Shanmugan'],
    ],
    [
      ['Leader of the Opposition Pritam Sandhu replied that it was “much regretted”.'],
      ['~much regretted | Pritam Sandhu'],
    ],
    [
      ['The mayor has mocked a young reporter, referred to drivers as “idle men” and called him “my little friend”.'],
      ['~idle men | the mayor', '~my little friend | the mayor'],
    ],
    [
      ['Hanna Voss said Otto Berg is responsible for the strike and accused him of “playing with fire”.'],
      ['~playing with fire | Hanna Voss'],
    ],
    [['Tom Reeve said Berg called on members to be “closely coordinated”.'], ['~closely coordinated | Tom Reeve']],
    [
      ['The firm is raising money on a website: “Print the book that they fear,” the pitch on the website says.'],
      ['Print the book that they fear, | the pitch on the website'],
    ],
    [
      [
        'He kept the delegates together in 1976, in what Dora Lind, treasurer of the campaign, called “hand-to-hand combat”.',
      ],
      ['~hand-to-hand combat | Dora Lind'],
    ],
    [
      ['Kim Il Gang told the congress that he would go. Mr Kim said it was “the right way to part”.'],
      ['~the right way to part | Kim Il Gang'],
    ],
    [['The retired neurosurgeon said he “did not feel old”.'], ['~did not feel old | the retired neurosurgeon']],
    [['“I am done,” said the base chief known as Bob.'], ['I am done, | the base chief known as Bob']],
    [
      ['“The odds are good,” said another leading advocate, Andrew J. Pincus of the law firm Mayer.'],
      ['The odds are good, | Andrew J. Pincus'],
    ],
    [
      ['“It would do,” nuclear experts David Alder and Emily Kelly of the Institute for Science and Security wrote.'],
      ['It would do, | David Alder and Emily Kelly'],
    ],
    [
      ['The strike, which the union said cost a million, was “a success for us all”, its leader, Mykola Reeve, wrote.'],
      ['~a success for us all | Mykola Reeve'],
    ],
    [
      [
        'Hale Watch accused the council of “neglect of duty”, a charge that Mayor Otto Berg, on a visit to Lund, rejected as “a lie”.',
      ],
      ['~neglect of duty | Hale Watch', '~a lie | Otto Berg'],
    ],
    [
      [
        'The head of the bank, Hanna Voss, said it was “not done yet”, while the head of the mint, Tom Reeve, told Radio Hale rates would stay “high for long”.',
      ],
      ['~not done yet | Hanna Voss', '~high for long | Tom Reeve'],
    ],
    [
      ['Emeka Diwe, a chief, said so. According to him, the youths are “hungry and angry”.'],
      ['~hungry and angry | Emeka Diwe'],
    ],
    [
      ['Speaking in Hale, the mayor, who was flanked by governor Jon Berg, said: “We have lost too many lives.”'],
      ['We have lost too many lives. | the mayor'],
    ],
    [
      ['Brian Reeve of the Hale School of Hygiene & Tropical Medicine warns that “450 nurses are not many”.'],
      ['~450 nurses are not many | Brian Reeve'],
    ],
    [
      ['The agency adds from Lund: “The town must talk to us,” said Dora Lind.'],
      ['The town must talk to us, | Dora Lind'],
    ],
    [['On Friday Mr Berg’s party said the charges were “a joke”.'], ['~a joke | Mr Berg’s party']],
    [['“What else can I do?” shrugs Dora Lind.'], ['What else can I do? | Dora Lind']],
    [
      ['Worth noting: In Lund, Hanna Voss — the town’s treasurer — called for “every hour” to be used.'],
      ['~every hour | Hanna Voss'],
    ],
    [['The bottom line, via Hale Radio’s Tom Reeve: “The party is over now.”'], ['The party is over now. | Tom Reeve']],
    [
      ['The line was “half empty all week,” per a report by the council.'],
      ['~half empty all week, | a report by the council'],
    ],
    [
      ['“We were not asked,” said the charity’s director and former health minister of Hale, Agnes Binaga.'],
      ['We were not asked, | Agnes Binaga'],
    ],
    [['“I thought it was over,” a visibly shaken Tom Reeve told Radio Hale.'], ['I thought it was over, | Tom Reeve']],
    [['Berg’s reply was short: “No.”'], ['~No. | Berg']],
    [['“The line is stable,” Lind was quoted as saying by Radio Hale.'], ['The line is stable, | Lind']],
    [['Shouting “Buses, trams, freedom”, students marched through Hale.'], ['~Buses, trams, freedom | students']],
    [
      [
        '“We walk home every single night.” — a nurse from Hale',
        '“They walk home, those people.” - Hale Times editorial board',
      ],
      [
        'We walk home every single night. | a nurse from Hale',
        'They walk home, those people. | Hale Times editorial board',
      ],
    ],
  ]),
  ...of('who leads into a quotation, and who comes after it', [
    [
      ['When someone in the hall shouted, “The bus is here,” Lind joked, laughing, “Come on up!”'],
      ['The bus is here, |', 'Come on up! | Lind'],
    ],
    [
      ['Dora Lind replied to Otto Berg with, “Why now? We were asleep?” Berg then wrote, “You look fine.”'],
      ['Why now? We were asleep? | Dora Lind', 'You look fine. | Otto Berg'],
    ],
    [
      ['Otto Berg wrote to Dora Lind, telling her, “We need you here!” She thanked him for it.'],
      ['We need you here! | Otto Berg'],
    ],
    [
      [
        'Otto Berg claimed on Tuesday that “the harbor got far less money,” one of the treasurers said the two cases were different.',
      ],
      ['~the harbor got far less money, | Otto Berg'],
    ],
    [
      ['“We are very happy” about the vote, said Dora Lind, head of a union that left the others.'],
      ['~We are very happy | Dora Lind'],
    ],
    [
      ['“The bill raises questions,” Dora Lind, who is chair of the Night Union said in a statement.'],
      ['The bill raises questions, | Dora Lind'],
    ],
    [
      ['“The bill raises questions,” Dora Lind, the baker who founded the page wrote on Monday. “It is too long.”'],
      ['The bill raises questions, | Dora Lind', 'It is too long. | Dora Lind'],
    ],
    [
      ['“We were all so tired that week,” former policy planning director Anna Lind wrote to Otto Berg.'],
      ['We were all so tired that week, | Anna Lind'],
    ],
    [
      ['“Cheap fares are a start,” a voice-over in the ad states.'],
      ['Cheap fares are a start, | a voice-over in the ad'],
    ],
  ]),
  ...of('clauses inside reports', [
    [
      ['Dora Lind said that when Otto Berg railed against the banks in the hall, “he was speaking for all of us.”'],
      ['~he was speaking for all of us. | Dora Lind'],
    ],
    [
      ['Dora Lind said that Otto Berg begged her for a job and “would have dropped to his knees” for it.'],
      ['~would have dropped to his knees | Dora Lind'],
    ],
    [
      [
        'Dora Lind repeated her claims that Otto Berg recites the same lines, calling him a “talented guy” with a script.',
      ],
      ['~talented guy | Dora Lind'],
    ],
    [
      ['Otto Berg didn’t seem very impressed with the plan on Tuesday, telling reporters, “He should just go home.”'],
      ['He should just go home. | Otto Berg'],
    ],
    [
      ['Otto Berg did not appear in the hall on Tuesday, writing that “there is nothing left to talk about there.”'],
      ['there is nothing left to talk about there. | Otto Berg'],
    ],
    [
      ['The drivers have been blamed for the delay, often called a “witch hunt” by Otto Berg.'],
      ['~witch hunt | Otto Berg'],
    ],
    [
      ['Otto Berg’s catchphrase in that race was that Jan Vos “would say or do anything to win.”'],
      ['~would say or do anything to win. | Otto Berg'],
    ],
    [
      ['Otto Berg’s dictum to his interns was, “It’s not a good story if nobody calls.”'],
      ['It’s not a good story if nobody calls. | Otto Berg'],
    ],
  ]),
  ...of('appositions around the speaker', [
    [
      ['Otto Berg, a top aide said, “is very sure of the result” of the vote.'],
      ['~is very sure of the result | a top aide'],
    ],
    [
      ['Dora Lind, a Hale native who writes about a contest “where the loser becomes the main course”, has quit.'],
      ['~where the loser becomes the main course | Dora Lind'],
    ],
    [
      [
        'A former candidate -- Otto Berg, who lost the 2008 race -- said the president “offered no changes to his plan.”',
      ],
      ['~offered no changes to his plan. | Otto Berg'],
    ],
    [
      ['Otto Berg and 24-year-old Dora Lind, a fellow driver, said, “We always pay.”'],
      ['We always pay. | Otto Berg and Dora Lind'],
    ],
  ]),
  ...of('marks that do not open or close', [
    [['Dora Lind said the bus “. . . is late again.”'], ['~. . . is late again. | Dora Lind']],
    [['Dora Lind said the bus “... is late again.”'], ['~... is late again. | Dora Lind']],
    [['Dora Lind called it “,late” and “fine.”'], ['~fine. | Dora Lind']],
    [
      ['The mayor said “we will try again. Then she left. “It was late,” said Dora Lind.'],
      ['It was late, | Dora Lind'],
    ],
    [['He said the "bus is late, and "we walk home," Dora Lind said.'], ['~we walk home, | Dora Lind']],
  ]),
  ...of('nobody can be named', [
    [['Someone shouted, “The bus is here at last!”'], ['The bus is here at last! |']],
    [['“Who is there?” I asked.'], ['Who is there? |']],
    [['“The roads are closed until further notice,” they said.'], ['The roads are closed until further notice, |']],
  ]),
  ...clauseKinds,
  ...furtherKinds,
  ...reportedKinds,
]
