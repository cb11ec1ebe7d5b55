import { lexicon, wordsIn } from './lexicon.ts'
import { inList, memoized } from '../text/token.ts'

/** How likely a verb introduces speech: `strong` verbs always, `wide` ones only for a quotation in their own clause. */
export type SpeechClass = 'strong' | 'naming' | 'wide' | 'plain'

export interface VerbForm {
  readonly speechClass: SpeechClass
  readonly form: 'finite' | 'ing' | 'base'
}

/** The word as a verb form. `plain` verbs do not introduce speech; they only show who acts. */
export const verbForm = memoized(({ lower }) => forms().get(lower) ?? plainForm(lower))

/** Words before the main verb: `would say`, `has said`, `did not say`. */
export const AUXILIARIES = lexicon(`
is are was were be been being am has have had having do does did doing will would can could may might must shall should 's 're 've 'd 'll
isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't wouldn't can't couldn't cannot ought isn’t aren’t wasn’t
weren’t hasn’t haven’t hadn’t doesn’t didn’t don’t won’t wouldn’t can’t couldn’t`)
export const isAuxiliary = inList(AUXILIARIES)

const BE = lexicon(
  `
is are was were be been being am got gets getting 's 're isn't aren't wasn't weren't isn’t wasn’t weren’t`,
)
export const isBe = inList(BE)

/**
 * Verbs of speech in their base form. Past forms are derived; irregular ones follow a colon: `write:wrote:written`. A new verb goes
 * to the end of one list: here if it always introduces speech.
 */
const STRONG = `
shrug:shrugged grin:grinned confirm rule grieve hypothesize hypothesise certify decree rue:rued exclaim snipe jeer heckle aver react reflect concur enquire sniff croak
purr storm message phone say:said tell:told add write:wrote:written ask tweet:tweeted testify:testified continue note explain reply:replied
respond answer recall conclude declare state argue remark insist warn joke quip shout yell cry:cried whisper mutter murmur announce
admit:admitted acknowledge concede boast complain lament observe assert contend claim comment counter retort report confess vow pledge
promise predict reason reiterate repeat stress suggest urge caution advise proclaim pronounce tease muse chant snap scream holler roar bark
intone opine elaborate clarify:clarified emphasize emphasise allege maintain post retweet read:read recount marvel mumble sigh laugh remind
inform:informed demand inquire wonder plead grumble gripe crow gush sneer scoff rail thunder fume summarize recite object protest venture
interject quote deadpan sing:sang chime implore beg:begged bellow blurt drawl agree speculate estimate assure email text:texted project
forecast:forecast posit theorize surmise beam coo gloat chirp snarl stammer stutter exhort stipulate specify retaliate ponder vent rage
crack wisecrack blog:blogged volunteer reveal disclose remember correct interrupt echo relate underline underscore highlight tout hint
signal rant ramble rejoin banter confide affirm reaffirm attest swear:swore deny:denied dispute rebut:rebutted fret:fretted enthuse lecture
taunt goad hiss growl groan moan wail sob:sobbed shriek screech chuckle giggle brag:bragged grouse carp:carped telegraph instruct command
order preach pray apologize apologise`

/** Verbs that apply a description to something: `called it`, `dismissed it as`. */
const NAMING = `
express voice term vilify call describe dismiss brand label dub:dubbed slam:slammed blast criticize criticise denounce condemn accuse praise hail characterize
characterise deride mock ridicule decry:decried assail portray depict deem cite refer compare liken rip:ripped lambaste chide rebuke scold
declare pronounce proclaim tout bemoan lament laud applaud`

/** Verbs that introduce speech only beside a quotation in their own clause: `thought`, `rejected`. */
const WIDE = `
think:thought believe feel:felt figure call describe dismiss brand label dub:dubbed slam:slammed blast criticize criticise denounce
condemn accuse blame praise hail characterize characterise deride mock ridicule decry:decried assail attack knock bash rip:ripped
tear:tore castigate chide rebuke scold lambaste portray paint cast:cast depict deem consider regard view term refer cite express voice
speak:spoke:spoken talk discuss mention address outline propose offer call-for advocate endorse support oppose reject defend discount
downplay tout trumpet laud applaud salute thank congratulate welcome greet celebrate compare liken question challenge doubt fault
ding:dinged hit:hit target pan:panned skewer savage excoriate invoke evoke extol:extolled bemoan decry regret apologize
rue want seek:sought vow expect hope fear worry:worried imply:implied indicate acknowledge concede find:found conclude show:showed:shown
see:saw:seen hear:heard ask encourage push press argue plead lobby:lobbied petition:petitioned invite urge order direct instruct publish
issue release print run deliver give:gave:given make:made use employ adopt coin play:played sound send:sent sign lead:led open close
begin:began end start kick point go:went title name caption headline nickname christen rename refuse decline fail agree threaten
compliment credit write:wrote sum:summed put:put lay:laid set:set draw:drew love like hate mean:meant intend envision imagine picture
tease taunt troll needle jab:jabbed poke slap:slapped shoot:shot fire hurl lob:lobbed level trash torch disparage deplore disavow disown
repudiate renounce rebuff reprimand admonish berate upbraid chastise scorn disdain commit pledge promise swear demand require request plan
aim strive try:tried attempt work wish`

const IRREGULAR = `
became began blew broke brought built bought came caught chose drew drove ate fell felt fought flew forgot gave got went grew had heard
hid held kept knew led left lent let lost made meant met paid put quit ran rose saw sold sent shook shot showed shut spoke spent stood
stole struck took taught thought threw understood woke won wore withdrew sought sits stands comes takes gets has does looks seems appears
needs hung knows remains lives keeps laid lay rode sank spun swept swore tore wept wound bet cut hit hurt set spread sat fled shrugged nodded`

/** Base forms that are not nouns: `did not seem impressed`. */
const BASES = 'seem appear become remain'

let table: Map<string, VerbForm> | undefined

function forms(): Map<string, VerbForm> {
  if (table) return table
  table = new Map()
  for (const word of wordsIn(IRREGULAR)) table.set(word, { speechClass: 'plain', form: 'finite' })
  for (const word of wordsIn(BASES)) table.set(word, { speechClass: 'plain', form: 'base' })
  for (const [list, speechClass] of [
    [WIDE, 'wide'],
    [NAMING, 'naming'],
    [STRONG, 'strong'],
  ] as const)
    for (const entry of wordsIn(list)) {
      const [base = '', ...pasts] = entry.split(':')
      const finite: VerbForm = { speechClass, form: 'finite' }
      table.set(base, { speechClass, form: 'base' })
      table.set(thirdPerson(base), finite)
      table.set(participle(base), { speechClass, form: 'ing' })
      for (const past of pasts.length ? pasts : [pastOf(base)]) table.set(past, finite)
    }
  return table
}

function plainForm(word: string): VerbForm | undefined {
  if (word.endsWith('ed') && /[a-z]{2}ed$/.test(word) && !NOT_PAST.has(word))
    return { speechClass: 'plain', form: 'finite' }
  if (word.endsWith('ing') && /[a-z]{2}ing$/.test(word) && !NOT_ING.has(word))
    return { speechClass: 'plain', form: 'ing' }
  return undefined
}

const NOT_PAST = lexicon(
  'hundred need indeed speed breed seed feed weed greed red bed shed unprecedented alleged sacred wicked naked rugged so-called united',
)
const NOT_ING = lexicon(`
thing nothing something anything everything king ring spring string evening morning during according including meeting building being wing
sing bring long-standing briefing hearing ceiling wedding feeling meaning beginning`)

function thirdPerson(base: string): string {
  if (endsInY(base)) return base.slice(0, -1) + 'ies'
  return HISSES.some((end) => base.endsWith(end)) ? base + 'es' : base + 's'
}

const HISSES = ['s', 'sh', 'ch', 'x', 'z', 'go']

function participle(base: string): string {
  if (base.endsWith('ie')) return base.slice(0, -2) + 'ying'
  if (base.endsWith('e') && !'eoy'.includes(base.at(-2)!)) return base.slice(0, -1) + 'ing'
  return doubled(base) + 'ing'
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return base + 'd'
  if (endsInY(base)) return base.slice(0, -1) + 'ied'
  return doubled(base) + 'ed'
}

/** Whether a word ends in a consonant and `y`. */
const endsInY = (base: string): boolean => base.endsWith('y') && !'aeiou'.includes(base.at(-2)!)

const doubled = (base: string): string => (DOUBLING.has(base) ? base + base.at(-1) : base)
const DOUBLING = lexicon(`
slam dub brag beg sob rip pan rebut fret jab lob ding-not admit blog put cut set hit run begin get let shut sit win spin plan slap
troll-not permit commit`)
