import type { Reason } from './ledger.ts'

/** The reason to leave out a passage that is no part of any article, wherever it stands; undefined for all others. */
export function reasonFor(text: string): Reason | undefined {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length > 300) return undefined
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Whether a line introduces other stories, which follow it to the end. */
export function introducesOthers(text: string): boolean {
  return OTHERS.test(text.trim())
}

const OTHERS =
  /^(?:(?:more|other|related|recommended|popular|trending|latest|top|most[- ](?:read|viewed|popular)|recent|similar|featured)(?: (?:stories|articles|news|posts|reading|coverage|content|headlines|videos))?(?: (?:from|on|in|about|like this|for you)\b.{0,40})?|up next|read next|what to read next|keep reading|more (?:from|on|about|like) .{1,40}|you (?:might|may) also (?:like|be interested in)|also (?:read|see)|see also|don['’]t miss|in other news|editors?['’]?s? picks?|around the web|from our partners|promoted stories|más noticias|weitere artikel|mehr zum thema|à lire aussi|lire aussi)\s*:?$/i

const PATTERNS: readonly (readonly [Reason, RegExp])[] = [
  [
    'sign-up',
    /^(?:[^\p{L}]{0,4})(?:sign ?up (?:for|to|now|here|free|today)\b.*|subscribe (?:to|now|here|today|for)\b.{0,160}|subscribe|get (?:the|our|more|all the|[A-Z]\S+) .{0,100}(?:in your inbox|newsletters?|delivered|sign up|straight to).{0,80}|want more (?:stories|news) like this\b.*|stay (?:informed|up to date|on top)\b.{0,160}(?:newsletter|inbox|sign up|alerts).*|enter your e-?mail\b.*|your e-?mail(?: address)?|(?:was this|did someone) (?:e-?mail )?forward(?:ed)?\b.*|join (?:our|the|thousands|\d).{0,80}(?:newsletter|mailing list|inbox|subscribers).*|thanks for (?:signing up|subscribing).{0,80}|start your (?:day|morning|free trial)\b.{0,140}|download (?:the|our) app\b.{0,80}|support (?:our|independent|local) journalism\b.{0,160}|already a subscriber\b.*|unsubscribe\b.{0,120}|manage (?:your )?(?:preferences|subscriptions?)\b.{0,60}|(?:melden sie sich|newsletter abonnieren|jetzt abonnieren|suscríbete|abonnez-vous)\b.{0,140})$/iu,
  ],
  [
    'about the author',
    /^(?:e-?mail|follow|contact|reach|you can (?:e-?mail|follow|reach|contact)|send tips to) (?:(?:the )?(?:reporters?|authors?|writer)|[A-Z][\w.'’-]+ [A-Z][\w.'’-]+|him|her|them|me|us)\b.{0,60}(?:@|\bon (?:twitter|x|facebook|instagram|linkedin|bluesky|threads)\b).{0,160}$|^follow .{0,60} on (?:twitter|facebook|instagram)\b.{0,100}$/i,
  ],
  [
    'advertisement',
    /^(?:advertisements?|advertising|adverts?|ads?|sponsored(?: content)?|paid (?:post|content)|(?:story|article) continues (?:below|after)(?: (?:this |the )?(?:ad(?:vertisement)?|video))?|scroll (?:down )?to continue(?: (?:reading|with content))?|continue reading(?: below)?|skip (?:ad(?:vertisement)?|promotion)|anzeige|werbung|publicidad|publicité)\.?$/i,
  ],
  [
    'sharing',
    /^(?:(?:share|tweet|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|flipboard|pinterest|e-?mail|print|copy(?: link)?|link copied!?|save|bookmark|comments?|reprints|listen|share (?:this|on|via|to|with)(?: (?:article|story|post|page|facebook|twitter|x|linkedin|whatsapp|e-?mail|friends))*|(?:print|e-?mail|save|gift)(?: this)? (?:article|story)|listen to (?:this )?(?:article|story)|\(?opens in (?:a )?new window\)?|\d+ (?:shares?|comments?))(?:\s*[,|·•/]?\s*|$)){1,12}$/i,
  ],
  [
    'navigation',
    /^(?:skip to (?:main )?content|skip navigation|(?:main |site )?(?:menu|navigation)|home|search|log ?in|sign in|register|my account|back to (?:top|home(?:page)?)|(?:previous|next)(?: (?:article|story|page|post))?|close|show (?:more|less)|load more|read more|expand|toggle .{1,20}|view in (?:your )?browser|view (?:this )?(?:e-?mail )?in .{0,20}browser)\s*[»›>→]?$/i,
  ],
  [
    'reading time',
    /^(?:(?:reading time:?\s*)?(?:about )?\d+(?:[- ]min(?:ute)?s?)(?: read(?:ing time)?)?|\d+ min(?:ute)?s? (?:to )?read|read time:? \d+ min(?:ute)?s?)\.?$/i,
  ],
  [
    'copyright',
    /^(?:©|\(c\) ?\d{4}|copyright\b).{0,160}$|^all rights reserved\.?.{0,120}$|^.{0,100}all rights reserved\.?$|^this material may not be published, broadcast, .{0,80}$/i,
  ],
  [
    'comments',
    /^(?:(?:leave|post|add|write) a (?:comment|reply)|(?:view|show|join the) (?:all )?(?:\d+ )?(?:comments|conversation)|comments? (?:are )?closed)\.?$/i,
  ],
  [
    'cookie notice',
    /^(?:we (?:and our partners )?use cookies\b|this (?:web)?site uses cookies\b|by (?:continuing|using) (?:to|this|our) .{0,60}cookies).{0,240}$|^(?:accept|reject)(?: all)?(?: cookies)?$/i,
  ],
]
