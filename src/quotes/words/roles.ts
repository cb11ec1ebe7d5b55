import type { Gender } from './given-names.ts'
import { lexicon, type Lexicon } from './lexicon.ts'
import { memoized, wordTest } from '../text/token.ts'

/** A capitalised word before the name of a person: `Sen.`, `President`, `Mr.`; `Del.` with its dot only, for `Del` is a part of names. */
export const isTitle = wordTest(({ lower }) => TITLES.has(bare(lower)) || lower === 'del.')

/** A noun for a person by what they are or do: `spokesman`, `analyst`, `senator`, `mother`. */
export const isRole = wordTest(({ lower }) => isRoleNoun(bare(lower)))

const isRoleNoun = (noun: string): boolean =>
  ROLES.has(noun) || isProfession(noun) || PLURAL_ROLES.has(noun) || ROLES.has(singular(noun))

/** Without the dot of an abbreviation. */
const bare = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word)

function singular(noun: string): string {
  if (noun.endsWith('ies')) return noun.slice(0, -3) + 'y'
  if (noun.endsWith('men')) return noun.slice(0, -2) + 'an'
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}

/** Professions by their endings: `astrophysicist`, `radiologist`. */
const isProfession = (noun: string): boolean =>
  noun.length > 6 && PROFESSIONS.some((ending) => noun.endsWith(ending)) && !NO_PROFESSIONS.has(noun)

const PROFESSIONS = [
  'ist',
  'ologer',
  'ician',
  'surgeon',
  'maker',
  'keeper',
  'master',
  'writer',
  'worker',
  'holder',
  'owner',
  'goer',
  'woman',
]

const NO_PROFESSIONS = lexicon(
  'persist consist checklist playlist racist sexist fascist communist socialist nationalist populist capitalist feminist protectionist isolationist',
)

/** A plural noun for persons: `officials`, `police`, `voters`. */
export const isPluralRole = wordTest(
  ({ lower }) =>
    PLURAL_ROLES.has(lower) ||
    ((lower.endsWith('s') || lower.endsWith('men')) && !ROLES.has(lower) && isRoleNoun(lower)),
)

/** A noun for a body of people: `committee`, `ministry`, `campaign`, `newspaper`. */
export const isBody = wordTest(
  ({ lower }) => BODIES.has(lower) || (lower.endsWith('s') && BODIES.has(lower.slice(0, -1))),
)

/** A word that makes a capitalised name the name of an organisation. */
export const isOrganisationWord = wordTest(({ lower }) => ORGANISATION.has(bare(lower)))

/** The gender of a title: `Mr.`, `Congresswoman`. */
export const genderOfTitle = memoized(({ lower }) => genderIn(lower, MALE_TITLES, FEMALE_TITLES))

/** The gender of a noun for a person: `nephew`, `actress`. */
export const genderOfNoun = memoized(({ lower }) => genderIn(lower, MALE_NOUNS, FEMALE_NOUNS))

function genderIn(word: string, male: Lexicon, female: Lexicon): Gender | undefined {
  if (male.has(word)) return 'male'
  return female.has(word) ? 'female' : undefined
}

const MALE_TITLES = lexicon('mr mr. sir lord king prince congressman councilman chairman spokesman pope father brother')
const FEMALE_TITLES = lexicon(
  'mrs mrs. ms ms. miss madam lady dame queen princess congresswoman councilwoman chairwoman spokeswoman sister baroness',
)

const MALE_NOUNS = lexicon(
  'man father son brother husband boy king prince uncle grandfather nephew chairman spokesman congressman businessman actor policeman fireman fisherman salesman councilman grandson stepfather dad patriarch godfather gentleman lord duke priest monk widower fiance',
)
const FEMALE_NOUNS = lexicon(
  'woman mother daughter sister wife girl queen princess aunt grandmother niece chairwoman spokeswoman congresswoman businesswoman actress policewoman councilwoman granddaughter stepmother mom matriarch lady duchess nun widow waitress hostess heiress fiancee',
)

const TITLES = lexicon(`
insp det supt ch dci di ds dc pc maj-gen brig-gen lt-col cllr mep pm fm vp qc kc dj mullah mr mrs ms miss mx dr prof professor sir dame
lord lady baroness baron president president-elect vice-president chancellor premier minister ministers secretary secretary-general
undersecretary sen sens senator senators rep reps representative congressman congresswoman delegate gov govs governor lt lieutenant gen
general admiral adm colonel col major maj captain capt sgt sergeant cpl corporal pvt private commander cmdr brig officer detective
inspector constable chief sheriff deputy marshal agent judge justice attorney ambassador mayor councilman councilwoman councillor
councilor councilmember alderman commissioner comptroller treasurer speaker leader whip chairman chairwoman chairperson chair chairmen
director ceo cfo coo cto founder co-founder king queen prince princess emperor sultan emir sheikh sheik pope cardinal archbishop bishop
rev reverend father fr pastor rabbi imam ayatollah sister brother coach manager spokesman spokeswoman spokesperson host anchor
correspondent analyst strategist adviser advisor aide pollster economist historian author actor actress comedian billionaire businessman
democrat republican republicans democrats hon honorable superintendent principal dean provost chairman-elect mp msp uncle aunt grandma
grandpa nominee candidate rival colleague editor columnist reporter writer director-general envoy negotiator counsel solicitor prosecutor
lawyer defendant president-designate czar tsar first-lady comrade alhaji hajiya mallam shri smt engr barr cio cmo ciso svp evp dgp igp maulana mufti sayyid pandit datuk
governor-general vice-chancellor taoiseach`)

const ROLES = lexicon(`
sophomore freshman quarterback midfielder striker defender goalkeeper pitcher catcher forward skipper winger batter bowler jockey referee umpire scout
trainer rookie teammate constituent introducer heckler sponsor signatory attorney-general mp msp mep ambassador-designate undertaker
beekeeper chemist midwife caregiver carer vet zookeeper ecologist geologist agronomist archaeologist conservationist environmentalist
naturalist animator illustrator cartoonist choreographer cinematographer screenwriter songwriter drummer guitarist pianist violinist
rapper dj ceo coroner bailiff registrar ombudsman mediator arbitrator paralegal juror foreman forewoman stepson stepdaughter godmother
grandparent parent spokesman spokeswoman spokesperson spox president vice-president chancellor premier minister secretary undersecretary
senator representative congressman congresswoman lawmaker legislator delegate governor lieutenant general admiral colonel major captain
sergeant commander soldier officer detective inspector constable chief sheriff deputy marshal agent judge justice magistrate attorney
lawyer counsel prosecutor solicitor barrister ambassador diplomat envoy negotiator mayor councilman councilwoman councillor councilor
alderman commissioner comptroller treasurer speaker leader whip chairman chairwoman chairperson chair director cfo coo executive founder
co-founder cofounder owner king queen prince princess emperor pope cardinal archbishop bishop reverend priest pastor rabbi imam cleric
preacher nun monk coach manager host anchor anchorman correspondent analyst strategist adviser advisor aide consultant pollster operative
staffer assistant intern economist historian scientist researcher scholar academic professor lecturer teacher student pupil principal dean
provost expert specialist engineer doctor nurse surgeon physician paramedic psychologist psychiatrist therapist epidemiologist biologist
physicist author writer novelist poet journalist reporter columnist editor publisher critic blogger commentator pundit broadcaster
presenter producer filmmaker actor actress comedian comic singer musician artist celebrity star model athlete player swimmer runner golfer
boxer billionaire millionaire tycoon businessman businesswoman entrepreneur investor banker trader broker financier developer mogul
nominee candidate contender frontrunner front-runner hopeful rival opponent challenger incumbent running-mate runner-up colleague ally
supporter backer donor fundraiser fund-raiser activist organizer organiser volunteer advocate campaigner protester protestor demonstrator
dissident democrat republican conservative liberal progressive independent libertarian socialist centrist moderate hawk man woman boy girl
person people guy gentleman lady child kid baby teen teenager adult youth elder father mother son daughter brother sister husband wife
spouse partner uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter widow widower friend neighbor neighbour
relative girlfriend boyfriend fiance fiancee roommate mom dad worker employee employer boss farmer rancher miner driver pilot plumber
carpenter electrician mechanic baker chef cook waiter waitress bartender cashier clerk librarian barber hairdresser janitor cleaner guard
firefighter policeman cop trooper veteran sailor marine voter resident citizen immigrant migrant refugee native local tourist passenger
commuter pedestrian customer client patient shopper tenant landlord survivor victim witness suspect defendant plaintiff inmate prisoner
hostage gunman attacker shooter killer hacker whistleblower whistle-blower informant source official member head operator designer
architect photographer curator counselor counsellor administrator superintendent supervisor investigator inquirer auditor accountant
regulator watchdog watcher observer ethicist theorist theologian philosopher believer follower fan viewer reader listener caller user
speechwriter ghostwriter biographer moderator interviewer questioner panelist translator interpreter secretary-general czar tsar insider
outsider newcomer predecessor successor counterpart mastermind architect-in-chief businessperson layperson salesman saleswoman realtor
attendee participant guest tweeter commenter poster demographer geographer sociologist anthropologist political-scientist climatologist
meteorologist astronomer virologist statistician technician programmer fisherman fisherwoman hunter sculptor painter dancer conductor
composer playwright lobbyist bureaucrat technocrat mandarin director-general governor-general vice-chancellor vice-chairman taoiseach
rapporteur headteacher headmaster headmistress headman villager shopkeeper schoolgirl schoolboy pensioner eyewitness bystander passer-by
medic lifeguard rescuer mum grandad backbencher peer emir brigadier sprinter champion medallist medalist all-rounder goalie toddler evacuee
detainee deportee returnee rebel militant fighter insurgent warlord oligarch monarch chieftain peacekeeper influencer youtuber vlogger gamer
streamer frontman courier trucker holidaymaker mourner worshipper worshiper humanitarian negotiator-in-chief academician co-lead
cio cmo ciso svp evp inventor collector creator narrator educator innovator restaurateur hotelier builder welder roofer tailor dressmaker nanny
babysitter childminder podcaster scriptwriter lyricist showrunner cameraman stuntman mountaineer explorer adventurer astronaut cosmonaut
aviator landlady caretaker handyman bookseller publican innkeeper grower winemaker herder forester logger cartographer dietitian
veterinarian parliamentarian seamstress fishmonger co-leader co-pilot team-mate class-mate room-mate shareholder stakeholder creditor homeowner householder motorist cyclist biker hiker climber skier skater rower rider ex-president ex-wife ex-husband co-chair co-chairman co-chairwoman co-host
winner loser master keeper sommelier deckhand contractor subcontractor confidant confidante loyalist surrogate associate co-author co-worker co-owner chairman-elect trustee warden ranger guide gardener vendor merchant dealer grocer butcher brewer`)

const PLURAL_ROLES = lexicon(`
police people officials authorities voters sources aides critics experts democrats republicans lawmakers staff personnel crowd crowds
family families audience attendees parents children supporters protesters others some many men women folks troops pundits prosecutors
investigators researchers scientists economists analysts observers doctors nurses neighbors friends colleagues brothers sisters`)

const BODIES = lexicon(`
campaign company committee commission ministry department agency bureau office government administration party union association group
organization organisation council court board panel team firm bank hospital school university college institute foundation center centre
newspaper magazine paper journal outlet network station channel website site newsletter blog broadcaster publication publisher army navy
military force police embassy church mosque synagogue parliament congress senate house legislature assembly cabinet camp coalition
alliance caucus federation league society club chamber corporation airline manufacturer maker startup kremlin pentagon white-house state
regime opposition monarchy palace nonprofit charity lobby pac super-pac statement report study letter memo email e-mail document complaint
lawsuit indictment filing affidavit transcript ruling opinion editorial article story post tweet message note ad advertisement commercial
video headline caption sign banner poster text release survey poll analysis review book memoir essay column op-ed petition resolution bill
junta militia faction insurer carmaker chipmaker automaker retailer supermarket lender brokerage consultancy utility trust municipality
secretariat consortium confederation bloc delegation leadership presidency thinktank think-tank ngo tribunal inquiry inquest readout
communiqué laboratory lab observatory prosecution defence law constitution order invitation speech announcement advisory notice page application contract agreement treaty communique description
label slogan spot script plaque shirt t-shirt patch badge sticker placard voice-over voiceover narration card flier flyer leaflet pamphlet brochure`)

const ORGANISATION = lexicon(`
university college school institute institution academy department ministry agency bureau office administration committee commission
council court party union association society foundation fund center centre group organization organisation league federation alliance
coalition network inc corp corporation co company llc ltd plc bank capital partners holdings industries systems technologies times post
journal tribune herald news globe guardian gazette chronicle observer telegraph examiner magazine press radio tv television senate house
congress parliament assembly legislature bundestag knesset duma cabinet army navy force guard police corps pentagon kremlin board
authority service services project caucus conference hospital church cathedral temple mosque museum library theater theatre airlines
airways motors studios club team pac initiative campaign watch action states nations treasury reserve supreme twitter facebook google
microsoft amazon apple reuters bloomberg politico breitbart axios buzzfeed vox slate cnn msnbc nbc abc cbs fox bbc npr pbs congressional
democrats republicans americans conservatives veterans teachers workers students`)
