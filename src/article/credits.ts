import { plain, type Span } from '../model/block.ts'
import { cutStart, trimStart } from './labels.ts'

/** The caption and the credit of a picture, from the line below it. */
export interface CaptionLine {
  readonly caption: readonly Span[]
  readonly credit: readonly Span[]
}

/**
 * Reads a line that ends with a credit: `Sergey Lavrov. Photo: …`, `Data: A; Chart: B`, `(AP Photo/Mira Lund)`, `Mira Lund/Getty
 * Images`. Undefined for any other line.
 */
export function captionLine(spans: readonly Span[]): CaptionLine | undefined {
  const text = plain(spans)
  if (text.length > 1200) return undefined
  const at = creditStart(text)
  if (at === undefined) return undefined
  return { caption: trimEnd(cutEnd(spans, text.length - at)), credit: trimStart(cutStart(spans, at)) }
}

/** The line below a picture: a line break parts caption and credit, or it ends with a credit, or brackets hold it, or all of it is the caption. */
export function captionIn(spans: readonly Span[]): CaptionLine {
  const text = plain(spans)
  if (/^\([^()]*\)$/.test(text)) return { caption: [], credit: cutEnd(cutStart(spans, 1), 1) }
  const at = spans.findIndex(({ kind }) => kind === 'break')
  if (at > 0) return { caption: trimEnd(spans.slice(0, at)), credit: trimStart(spans.slice(at + 1)) }
  return captionLine(spans) ?? { caption: spans, credit: [] }
}

function creditStart(text: string): number | undefined {
  for (const pattern of [NAMED, AGENCY_IN_BRACKETS, AGENCY]) {
    const found = pattern.exec(text)
    if (found) return found.index + (found[1]?.length ?? 0)
  }
  return undefined
}

const KIND = String.raw`(?:photo ?illustrations?|photos?|photographs?|illustrations?|images?|pictures?|graphics?|charts?|maps?|tables?|data|video|screenshots?|screengrab|composite|animations?|renderings?|visualizations?|courtesy|foto|fotos|bild|crédito|crédit|grafik|infografik)`

/** `Photo: A`, `Photos: A; B`, `Photo by A`, `Photo illustration: A. Photos: B`, `Data: A; Chart: B/C`, `Credit: A` */
const NAMED = new RegExp(
  String.raw`(^|[.!?…"'”’)\]]\s+|\s[·|—–-]\s|\n|\s(?=\())\(?(?:${KIND}|${KIND} credits?|(?:image |photo )?credits?)(?:\s*:\s*|\s+(?:by|courtesy of|courtesy|via|via)\s+|\s+©\s*)\S[^\n]{1,400}$`,
  'i',
)

const AGENCIES = String.raw`(?:getty(?: images)?|reuters|ap(?: photo)?|associated press|afp|epa|shutterstock|alamy|unsplash|bloomberg|zuma(?: press)?|imago|dpa|tass|xinhua|istock|pool|handout|file)`
/** `(AP Photo/Mira Lund, File)`, `(Mira Lund/Reuters)` */
const AGENCY_IN_BRACKETS = new RegExp(
  String.raw`(^|\s)[(\[](?:${AGENCIES}[^)\]]{0,80}|[^)\]]{2,80}[/|]\s*[^)\]]{2,60})[)\]]\.?$`,
  'i',
)
/** `Mira Lund/AFP via Getty Images` */
const AGENCY = new RegExp(
  String.raw`(^|[.!?…"'”’]\s+|\s[·|—–]\s|\n)(?:[\p{Lu}][^.!?\n]{1,60}[/|] ?)?(?:[^.!?\n/]{0,30}via )?${AGENCIES}(?:[/|,][^.!?\n]{1,40})?$`,
  'iu',
)

/** Spans without their last `count` characters. */
export function cutEnd(spans: readonly Span[], count: number): Span[] {
  let keep = plain(spans).length - count
  return spans.flatMap((span): Span[] => {
    const length = plain([span]).length
    const room = keep
    keep = Math.max(0, keep - length)
    if (room >= length) return [span]
    if (room <= 0) return []
    if (span.kind === 'text' || span.kind === 'code') return [{ ...span, text: span.text.slice(0, room) }]
    return 'spans' in span ? [{ ...span, spans: cutEnd(span.spans, length - room) }] : []
  })
}

export function trimEnd(spans: readonly Span[]): readonly Span[] {
  const last = spans.at(-1)
  if (last?.kind === 'break') return trimEnd(spans.slice(0, -1))
  if (last?.kind !== 'text') return spans
  const text = last.text.trimEnd().replace(/\s[·|—–-]$/, '')
  return text ? [...spans.slice(0, -1), { kind: 'text', text }] : trimEnd(spans.slice(0, -1))
}
