import { plain, type Span } from '../model/block.ts'

/** A paragraph that starts with a label. */
export interface Labelled {
  /** As printed, without a colon at its end. */
  readonly label: string
  /** The label as the source has it, colon included. */
  readonly source: string
  readonly rest: readonly Span[]
  readonly certainty: 'known' | 'bold' | 'likely'
}

/**
 * The label that runs into a paragraph: a known one before `:`, `…`, a dash or nothing; any short bold one with a colon; or
 * plain words that look like one (`certainty: 'likely'`). Undefined for bold lead-ins, speakers and sentences with a colon.
 */
export function labelIn(spans: readonly Span[]): Labelled | undefined {
  return boldLabel(spans) ?? plainLabel(spans)
}

/** Whether a text is a label that many briefs use, whatever its case, emoji or end. */
export function isKnownLabel(text: string): boolean {
  const [name = ''] = text.split(/,? per /)
  return KNOWN.has(bare(name))
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/[,!]/g, '')
    .replace(/\s+/g, ' ')
}

function boldLabel(spans: readonly Span[]): Labelled | undefined {
  const at = spans.findIndex((span) => span.kind !== 'text' || span.text.trim())
  const first = spans[at]
  if (!first || (first.kind !== 'strong' && !isStyledStrong(first))) return leadingEmoji(spans)
  const bold = plain([first])
  const after = spans.slice(at + 1)
  const colonAfter = /^(?:\s*[:：]|[？！。])/.exec(plain(after.slice(0, 1)))?.[0]
  const hasEnd = /[:：]\s*$/.test(bold) || colonAfter !== undefined
  const isKnown = isKnownLabel(bold)
  const end = /(?:…|\.\.\.|[—–?])\s*$/.test(bold)
  if (!(hasEnd ? isShape(bold.replace(/[:：]\s*$/, ''), 10) : isKnown || (end && isShape(bold, 6)))) return undefined
  const rest = trimStart(colonAfter ? cutStart(after, colonAfter.length) : after)
  const dash = /^\s*([—–-])\s+/.exec(plain(after))
  if (!hasEnd && !end && dash)
    return labelled(`${bold.trim()} ${dash[1]!}`, bold + dash[0], trimStart(cutStart(after, dash[0].length)), 'known')
  const mark = /[？！。]/.exec(colonAfter ?? '')?.[0] ?? ''
  return labelled(bold + mark, bold + (colonAfter ?? ''), rest, isKnown ? 'known' : 'bold')
}

function isStyledStrong(span: Span): boolean {
  return (
    (span.kind === 'emphasis' || span.kind === 'link') && span.spans.length === 1 && span.spans[0]!.kind === 'strong'
  )
}

/** An emoji before the bold words belongs to the label. */
function leadingEmoji(spans: readonly Span[]): Labelled | undefined {
  const [first, second, ...rest] = spans
  if (
    first?.kind !== 'text' ||
    second?.kind !== 'strong' ||
    !/^[^\p{L}\p{N}"“‘'(]{1,8}$/u.test(first.text) ||
    !first.text.trim()
  )
    return undefined
  if (/^\s*[—–-]/.test(first.text)) return undefined
  return boldLabel([{ kind: 'strong', spans: [{ kind: 'text', text: first.text }, ...second.spans] }, ...rest])
}

function plainLabel(spans: readonly Span[]): Labelled | undefined {
  const [first] = spans
  if (first?.kind !== 'text') return undefined
  const [, source = '', name = ''] = /^(([^:：]{1,80}?)\s?[:：])(?!\/\/)/.exec(first.text) ?? []
  const after = first.text.slice(source.length)
  if (source && !/^\d/.test(after) && (isKnownLabel(name) || isCjk(source))) return cut(name, source, 'known')
  if (source && isEmoji(name) && isShape(name, 6) && !SPEECH.test(name)) return cut(name, source, 'bold')
  if (source && isShape(name, / per /.test(name) ? 10 : 6) && startsSentence(after) && !SPEECH.test(name))
    return cut(name, source, 'likely')
  return knownWithoutColon(first.text)

  function cut(label: string, from: string, certainty: Labelled['certainty']): Labelled {
    return labelled(label, from, trimStart(cutStart(spans, from.length)), certainty)
  }

  /** `Zoom in — The port`, `What's next … The port` */
  function knownWithoutColon(text: string): Labelled | undefined {
    const [all = '', words = '', mark = ''] = /^(.{2,50}?)\s*(…|\.\.\.|\s[—–-](?=\s)|—|\?)(?=\s|$)\s*/.exec(text) ?? []
    if (!all || !isKnownLabel(words)) return undefined
    return cut(
      mark === '?' || /[….]/.test(mark)
        ? `${words}${/^.*\s$/.test(all.slice(0, words.length + 1)) ? ' ' : ''}${mark.trim()}`
        : `${words} ${mark.trim()}`,
      all,
      'known',
    )
  }
}

/** A few characters before a wide colon. */
function isCjk(source: string): boolean {
  return (
    source.length <= 16 &&
    source.endsWith('：') &&
    /[\u3040-\u30ff\u3400-\u9fff]/.test(source) &&
    !/[「『“]/.test(source)
  )
}

function isEmoji(name: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(name)
}

/** After a label a sentence starts: a capital, a digit, a quotation mark, or nothing. */
function startsSentence(text: string): boolean {
  return /^\s*(?:$|[^\p{L}\s]*[\p{Lu}\p{Lo}\p{N}])/u.test(text)
}

/** Short, starting with a capital, an emoji or a digit, without the end of a sentence or a quotation in it. */
function isShape(text: string, most: number): boolean {
  const words = text.trim().split(/\s+/)
  if (!text.trim() || words.length > most || text.length > 80) return false
  if (
    /[.!?;]\s|["“”„«»]|\d$|^(?:https?|mailto)$/i.test(text.trim()) ||
    /\bphotos?$|^(?:photo|illustration|data|chart|source|credit|image)s?\b/i.test(text)
  )
    return false
  return /^[^\p{Ll}]*[\p{Lu}\p{Lo}\p{N}]/u.test(text.trim())
}

/** What comes before a quotation is no label. */
const SPEECH =
  /\b(?:said|says?|saying|added|adds|told|tells|asked|asks|wrote|writes|tweeted|posted|replied|noted|read|reads|warned|explained|continued|statement|following|include|includes|included|including|are|is|was|were)$/i

function labelled(label: string, source: string, rest: readonly Span[], certainty: Labelled['certainty']): Labelled {
  return { label: label.trim().replace(/\s*[:：]$/, ''), source, rest, certainty }
}

/** Spans without their first `count` characters. */
export function cutStart(spans: readonly Span[], count: number): Span[] {
  let left = count
  return spans.flatMap((span): Span[] => {
    if (!left) return [span]
    const length = plain([span]).length
    if (length <= left) {
      left -= length
      return []
    }
    const from = left
    left = 0
    if (span.kind === 'text' || span.kind === 'code') return [{ ...span, text: span.text.slice(from) }]
    return 'spans' in span ? [{ ...span, spans: cutStart(span.spans, from) }] : []
  })
}

export function trimStart(spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans
  if (first?.kind === 'break') return trimStart(rest)
  if (first?.kind !== 'text') return spans
  const text = first.text.trimStart()
  return text ? [{ kind: 'text', text }, ...rest] : trimStart(rest)
}

/** Labels that briefs of many publishers use, in lower case and without punctuation. */
const KNOWN: ReadonlySet<string> = new Set(
  `why it matters|why this matters|the big picture|big picture|what they're saying|what they are saying|what he's saying
what she's saying|what we're hearing|what to watch|what we're watching|what's next|what is next|what's happening|what happened|what's new
what we know|what we don't know|what else|what's changed|what's at stake|driving the news|between the lines|state of play
by the numbers|yes but|but|the bottom line|bottom line|zoom in|zoom out|go deeper|the intrigue|context|catch up quick|catch up fast
catch me up|the latest|the other side|the backdrop|background|flashback|flash back|how it works|how we got here|details
the details|of note|worth noting|reality check|the catch|the impact|threat level|our thought bubble|thought bubble|my thought bubble
be smart|quick take|the state of play|the stakes|the takeaway|the upshot|on the ground|behind the scenes|behind the curtain|the context
the problem|the plan|the result|the results|the fine print|the good news|the bad news|the bright side|the irony|the twist
the response|the reaction|reaction|the other view|the lead|the news|the latest news|breaking|breaking news|case in point|data point
rewind|looking ahead|look ahead|next up|coming up|the road ahead|the future|the history|history lesson|friction point
follow the money|the gist|in short|in brief|in summary|summary|key points|key takeaways|the idea|the question|the answer|the rub|the pushback|the vibe
the scene|setting the scene|situational awareness|the basics|the players|one fun thing|1 fun thing|quote of the day|quoted|the quote|money quote
stunning stat|stat du jour|the stat|worthy of your time|share this story|keep in mind|to be clear|inside the room|the view from
what it means|what this means|what you can do|what you need to know|how to help|how to watch|if you go|where it stands|where things stand
the local angle|local angle|the national picture|the global picture|zoom out further|the other big picture|yes and|and|no but|the opposing view|the counterpoint|the case for
the case against|the argument|the criticism|the concern|the risk|the opportunity|the cost|the timeline|timeline|the backstory|backstory|the tension|the trend|the numbers
the background|the fallout|the aftermath|the fight|the strategy|the play|the deal|the rules|the science|the research|the findings|the method|the caveat|caveats|the exception`.split(
    /[|\n]/,
  ),
)
