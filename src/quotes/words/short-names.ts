import { wordsIn } from './lexicon.ts'

/**
 * Whether two given names, in small letters without accents, are forms of one name: `sergey` and `sergei`, `tim` and
 * `timothy`. Names that only look alike (`anna` and `anne`, `paul` and `paula`) are not.
 */
export function isSameGivenName(a: string, b: string): boolean {
  return spelling(a) === spelling(b) || isShortFor(a, b) || isShortFor(b, a)
}

/** Russian names end in `-ey` or `-ei`. */
const spelling = (name: string): string => name.replace(/e[yij]$/, 'ei')

const isShortFor = (short: string, long: string): boolean =>
  (shortNames ??= shortNamesOf()).get(short)?.some((full) => long === full) ?? false

let shortNames: Map<string, readonly string[]> | undefined

function shortNamesOf(): Map<string, readonly string[]> {
  return new Map(
    wordsIn(SHORT).map((row) => {
      const [short = '', full = ''] = row.split(':')
      return [short, full.split('/')]
    }),
  )
}

/** Short names and their full names. */
const SHORT = `
abe:abraham al:albert/alan/allen/alfred alex:alexander/alexandra/alexandria/alexis/alexei andy:andrew barb:barbara bart:bartholomew
ben:benjamin/benedict/bennett bernie:bernard bert:bertram brad:bradley cal:calvin cam:cameron cath:catherine/cathleen
cathy:catherine/cathleen charlie:charles chris:christopher/christine/christina/christian cliff:clifford dan:daniel/danielle danny:daniel
dave:david deb:deborah/debra debbie:deborah/debra desi:desiree dom:dominic don:donald donnie:donald doug:douglas ed:edward/edmund/edgar/edwin
eddie:edward/edmund/edgar/edwin eli:elijah fran:frances/francis fred:frederick/frederic freddie:frederick gabe:gabriel gene:eugene
geoff:geoffrey gerry:gerald/gerard greg:gregory gus:augustus/gustav herb:herbert jeff:jeffrey jen:jennifer jenny:jennifer
jess:jessica/jesse joe:joseph jon:jonathan josh:joshua kate:katherine/katharine/kathryn kathy:katherine/kathleen/kathryn
ken:kenneth kim:kimberly larry:lawrence leo:leonard/leonardo len:leonard les:lester/leslie liz:elizabeth lou:louis/louise
maddie:madeleine/madeline manny:manuel mari:mariana mart:martin marty:martin matt:matthew max:maximilian/maxwell/maxim mel:melvin/melissa/melanie
mike:michael mitch:mitchell mo:mohamed/mohammed nat:nathaniel/nathan/natalie nate:nathaniel/nathan nick:nicholas/nicolas norm:norman
pam:pamela pat:patrick/patricia patty:patricia pete:peter phil:philip/phillip randy:randall/randolph ray:raymond rich:richard rick:richard
rob:robert/roberto robbie:robert rod:rodney/roderick rog:roger ron:ronald ronnie:ronald russ:russell sam:samuel/samantha
sandy:sandra sid:sidney stan:stanley steph:stephanie/stephen steve:steven/stephen sue:susan/susanna/susanne suzy:suzanne
ted:theodore/edward theo:theodore terry:terence/terrence/theresa tess:teresa/tessa tim:timothy tom:thomas/tomas tommy:thomas
tony:anthony/antonio val:valerie/valery vic:victor/victoria vicky:victoria vin:vincent vince:vincent vlad:vladimir/vladislav
walt:walter wes:wesley will:william/willard willie:william zach:zachary zack:zachary zac:zachary`
