import { lexicon, wordsIn } from './lexicon.ts'
import { inList, wordTest, type Token } from '../text/token.ts'

/** A place of one word or several: `Akron`, `New York`, `Fort Hale`. */
export function isPlace(words: readonly Token[]): boolean {
  if (words.length === 1) return isOneWord(words[0])
  return (opensPlace(words[0]) && PLACES.has(bare(words.map(({ lower }) => lower).join('_')))) || hasShape(words)
}

const isOneWord = wordTest(({ lower }) => PLACES.has(bare(lower)) || STATES.has(lower))

/** `New` in `New York`. */
const opensPlace = wordTest(({ lower }) => (openings ??= openingsOf()).has(lower.split('_', 1)[0]!))

let openings: ReadonlySet<string> | undefined

const openingsOf = (): ReadonlySet<string> => new Set(wordsIn(PLACES.list()).map((place) => place.split('_', 1)[0]!))

const bare = (name: string): string => (name.endsWith('.') ? name.slice(0, -1) : name)

/** `Fort Hale`, `Orange County`. */
function hasShape(words: readonly Token[]): boolean {
  if (words.length < 2 || words.length > 3) return false
  return (words.length === 2 && opensShape(words[0])) || closesShape(words.at(-1))
}

const opensShape = inList(lexicon('san santa el los las fort port saint mount lake cape north south east west'))
const closesShape = inList(
  lexicon(
    'county city street avenue road river island islands beach valley springs heights province bay square airport',
  ),
)

const STATES = lexicon(`
u.s. u.k. u.n. d.c. u.s u.k uk us usa uae eu calif. fla. tex. mass. conn. mich. minn. miss. wis. wash. va. pa. penn. ill. ind. ga. ala.
ariz. ark. colo. del. kan. ky. la. md. me. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. r.i. s.c. s.d. tenn. vt. w.va.
wyo. ont. que.`)

const PLACES = lexicon(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey
new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas
utah vermont virginia washington west_virginia wisconsin wyoming puerto_rico guam new_england america united_states united_kingdom britain
england scotland wales ireland northern_ireland france germany italy spain portugal belgium netherlands holland luxembourg switzerland
austria poland hungary czech_republic slovakia slovenia croatia serbia bosnia kosovo albania greece turkey cyprus malta romania bulgaria
moldova ukraine belarus russia lithuania latvia estonia finland sweden norway denmark iceland greenland crimea donbas chechnya armenia
azerbaijan kazakhstan uzbekistan afghanistan pakistan india bangladesh sri_lanka nepal bhutan china taiwan hong_kong macau tibet xinjiang
japan north_korea south_korea korea mongolia vietnam laos cambodia thailand myanmar burma malaysia singapore indonesia philippines brunei
australia new_zealand fiji papua_new_guinea iran iraq syria lebanon israel palestine gaza west_bank jordan saudi_arabia yemen oman qatar
bahrain kuwait egypt libya tunisia algeria morocco sudan south_sudan ethiopia eritrea somalia kenya uganda tanzania rwanda burundi congo
nigeria ghana ivory_coast senegal mali niger chad cameroon gabon angola zambia zimbabwe mozambique malawi botswana namibia south_africa
madagascar liberia sierra_leone guinea canada mexico guatemala honduras el_salvador nicaragua costa_rica panama cuba haiti
dominican_republic jamaica bahamas trinidad colombia venezuela ecuador peru bolivia chile argentina uruguay paraguay brazil guyana europe
asia africa antarctica latin_america south_america north_america central_america middle_east far_east balkans caribbean london paris
berlin munich hamburg frankfurt brussels amsterdam rotterdam the_hague madrid barcelona lisbon rome milan naples venice vienna zurich
geneva bern prague budapest warsaw kyiv kiev lviv kharkiv odesa odessa mariupol moscow st._petersburg minsk vilnius riga tallinn helsinki
stockholm oslo copenhagen reykjavik dublin belfast edinburgh glasgow manchester liverpool birmingham leeds cardiff athens istanbul ankara
tehran baghdad mosul damascus aleppo beirut jerusalem tel_aviv ramallah amman riyadh jeddah dubai abu_dhabi doha cairo alexandria tripoli
benghazi tunis algiers rabat casablanca khartoum addis_ababa nairobi kampala lagos abuja accra dakar kinshasa harare johannesburg
cape_town pretoria kabul kandahar islamabad karachi lahore delhi new_delhi mumbai bangalore chennai kolkata dhaka kathmandu beijing
shanghai guangzhou shenzhen wuhan chongqing taipei tokyo osaka kyoto hiroshima seoul busan pyongyang hanoi saigon bangkok kuala_lumpur
jakarta manila sydney melbourne brisbane perth canberra auckland wellington toronto montreal vancouver ottawa calgary edmonton quebec
ontario alberta manitoba british_columbia nova_scotia mexico_city tijuana havana caracas bogota lima quito santiago buenos_aires sao_paulo
rio_de_janeiro brasilia new_york_city brooklyn manhattan queens bronx harlem los_angeles san_francisco san_diego san_jose sacramento
oakland chicago houston dallas austin san_antonio fort_worth phoenix tucson philadelphia pittsburgh cleveland cincinnati columbus detroit
milwaukee minneapolis st._paul st._louis kansas_city denver boulder seattle portland spokane boston cambridge providence hartford
new_haven buffalo albany rochester syracuse newark trenton baltimore annapolis richmond norfolk charlotte raleigh charleston atlanta
savannah miami orlando tampa tallahassee jacksonville new_orleans baton_rouge memphis nashville knoxville louisville lexington
indianapolis des_moines cedar_rapids omaha lincoln_nebraska wichita topeka tulsa oklahoma_city little_rock albuquerque santa_fe las_vegas
reno salt_lake_city boise honolulu anchorage juneau washington_d.c. silicon_valley hollywood capitol_hill wall_street long_island
staten_island palm_beach cape_cod midwest south north east west northeast southeast southwest rust_belt arctic atlantic pacific
mediterranean baltic black_sea persian_gulf gulf mississippi_river flint ferguson dayton toledo akron canton peoria rockford concord
burlington montpelier bangor wilmington dover cheyenne`)

/** Capitalised adjectives, which are not part of the name after them: `Russian`, `Democratic`, `Texan`. */
export const isAdjective = wordTest(
  ({ lower }) =>
    DEMONYMS.has(lower) ||
    /[a-z]-(?:born|based|led|backed|style|American|leaning|owned|run|funded|controlled|aligned|affiliated)$/i.test(
      lower,
    ),
)

const DEMONYMS = lexicon(`
republican democratic democrat gop libertarian american british english scottish welsh irish french german italian spanish portuguese
belgian dutch swiss austrian polish hungarian czech slovak croatian serbian bosnian greek turkish romanian bulgarian ukrainian belarusian
russian lithuanian latvian estonian finnish swedish norwegian danish icelandic armenian azerbaijani kazakh afghan pakistani indian
bangladeshi nepali chinese taiwanese tibetan japanese korean vietnamese thai burmese malaysian singaporean indonesian filipino australian
iranian iraqi syrian lebanese israeli palestinian jordanian saudi yemeni omani qatari kuwaiti egyptian libyan tunisian algerian moroccan
sudanese ethiopian somali kenyan ugandan rwandan congolese nigerian ghanaian zambian zimbabwean canadian mexican guatemalan honduran
salvadoran nicaraguan cuban haitian dominican jamaican colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian
brazilian european asian african latino latina hispanic arab kurdish jewish muslim christian catholic protestant mormon evangelical soviet
western eastern northern southern texan californian african-american native black white conservative labour tory liberal`)
