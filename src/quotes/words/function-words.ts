import { lexicon } from './lexicon.ts'
import { inList, wordTest } from '../text/token.ts'

export const DETERMINERS = lexicon(`
the a an this that these those his her its their our my your some any each every no another both all several many few two three four five
six seven eight nine ten one most other such`)
export const isDeterminer = inList(DETERMINERS)

export const PREPOSITIONS = lexicon(`
of for at in with from on to by near about under over into against during after before between among amid through since until as like than
without within across behind beyond despite inside outside toward towards upon via per along around above below beside besides except off
onto alongside throughout versus concerning regarding`)
export const isPreposition = inList(PREPOSITIONS)

export const CONJUNCTIONS = lexicon(
  `
and or but nor yet so because while when where if although though unless whereas whether since as after before until once`,
)

export const isConjunction = inList(CONJUNCTIONS)

/** Words after which a clause with a subject of its own begins. */
export const CLAUSE_OPENERS = lexicon(
  `
because while when where if although though unless whereas whether since as after before until once that but so why how what`,
)
export const isClauseOpener = inList(CLAUSE_OPENERS)

export const SUBJECT_PRONOUNS = lexicon('he she they it we i you who')
export const isSubjectPronoun = inList(SUBJECT_PRONOUNS)
export const OBJECT_PRONOUNS = lexicon('him them me us whom')
export const isObjectPronoun = inList(OBJECT_PRONOUNS)
export const POSSESSIVES = lexicon('his her their its my our your whose')
export const isPossessive = inList(POSSESSIVES)
export const RELATIVES = lexicon('who which that whom whose')

/** Words that are never printed as a speaker. */
export const PRONOUNS = lexicon(`
most some many several few none half he she they it we i you who whom him her them us me his hers its their theirs our ours my mine your
yours himself herself themselves itself myself yourself ourselves this that these those which what one ones everyone someone anyone
everybody somebody anybody nobody nothing something anything everything there here other others another`)
export const isPronoun = inList(PRONOUNS)

export const ADVERBS = lexicon(`
also later then now once never ever always often sometimes recently first again still just even simply soon earlier already only really
perhaps maybe instead meanwhile however further furthermore moreover too today yesterday tomorrow tonight not n't long almost nearly quite
rather very so yet thus therefore eventually finally twice largely more most less far back ago himself herself themselves itself alike
together both all all-but ultimately afterward afterwards thereafter next likewise nonetheless nevertheless jokingly out up down off`)

export const isAdverb = wordTest(
  ({ lower }) => ADVERBS.has(lower) || (lower.endsWith('ly') && /[a-z]{3}ly$/.test(lower) && !NOT_ADVERBS.has(lower)),
)
const NOT_ADVERBS = lexicon(
  'family ally july italy assembly supply reply daily weekly monthly early only bully rally tally friendly',
)

export const DAYS = lexicon(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. today yesterday tomorrow tonight`)
export const isDay = inList(DAYS)

export const TIME_NOUNS = lexicon(`
morning afternoon evening night day week month year weekend time times days weeks months years hour hours minutes ago spring summer fall
autumn winter season moment point interview phone telephone`)

/** Words that open a sentence and are not names, although capitalised there. */
export const OPENERS = lexicon(`
a about above according across additionally after afterward afterwards again against all almost along already also although always am amid
among an and another any are around as ask asked asking at away back be because been before behind being below besides best better between
beyond both but by call called calling can citing could day days despite did do does doing down during each earlier either else enter even
eventually ever every everyone everything except few finally first five following for former formerly four from further furthermore get
given go going good got had half has have having he help hence her here hers him his how however i if in including indeed inside instead
into is it its it's just last lately later least less let let's like likewise long look made make many may maybe me meanwhile might
moments more moreover most mostly much must my near nearly neither never nevertheless new next no none nonetheless nor not nothing now
of off often on once one only or other others our out outside over overall part people perhaps plus per point politically previously put
question rather read recent recently referring related said same say saying says second see seeing seven several she should similarly
simply since six so some somebody someone something sometimes soon speaking still such sure surely take tell than thank thanks that that's
the their them then there there's therefore these they they're third this those though three through throughout thus to today together
told tonight too toward two ultimately under unless unlike until unfortunately up upon us using very via was watch we well were what
what's when whenever where whereas whether which while who whoever whose why will with within without would yes yet you your answer noting
adding yesterday tomorrow ironically clearly obviously certainly separately specifically basically essentially privately publicly
initially originally apparently reportedly allegedly interestingly importantly worse wearing standing sitting responding older younger
young old big small top senior joining based born hours minutes weeks months years photo image video update updated correction editor's
breaking exclusive poll polls analysis opinion hundreds thousands dozens millions`)
export const isOpener = inList(OPENERS)
