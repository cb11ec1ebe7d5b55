import { plain, type Block, type List, type Span } from '../model/block.ts'
import type { Brief, Image, Link, Note, Section } from '../model/brief.ts'
import { blocksMarkdown } from '../markdown/write/blocks.ts'
import { oneLine } from '../markdown/write/spans.ts'
import { wrapMarkdown } from '../markdown/write/wrap.ts'
import type { Meta, Picture, Segment } from './article.ts'
import type { CaptionLine } from './credits.ts'
import type { HeadLine } from './head-line.ts'
import { row, splitRows, type Reason, type Row } from './ledger.ts'
import type { NoteLine } from './notes.ts'

/** A brief made from an article, and what became of each word. */
export interface Composed {
  readonly brief: Brief
  readonly rows: readonly Row[]
}

interface DraftSection {
  label?: string
  heading?: string
  image?: Image
  readonly blocks: Block[]
  /** True while the next paragraph belongs to the label. */
  isOpen: boolean
}

interface DraftNote {
  readonly kind?: string
  readonly date?: string
  readonly blocks: Block[]
}

/** A brief while it is put together, with its ledger. Each method takes the words of one segment. */
export class Draft {
  headline: string
  lede: Block[] = []
  image: Image
  readonly meta: { -readonly [Key in keyof Meta]: Meta[Key] | undefined }
  private readonly sections: DraftSection[] = []
  private readonly links: Link[] = []
  private readonly notes: DraftNote[] = []
  /** The image of the section that starts next. */
  private pending: Image | undefined
  private readonly rows: Row[] = []

  constructor(meta: Meta) {
    this.meta = { ...meta }
    this.headline = meta.headline ?? ''
    this.image = { ...meta.image }
  }

  get isEmpty(): boolean {
    return !this.lede.length && !this.sections.length
  }

  get section(): DraftSection | undefined {
    return this.sections.at(-1)
  }

  omit(text: string, reason: Reason): void {
    this.rows.push(row(text, { reason }))
  }

  placeAt(text: string, place: string): void {
    this.place(text, place)
  }

  /** Whether a picture without a caption was placed last. */
  get awaitsCaption(): boolean {
    return /image\.(?:alt|url)$/.test(this.rows.at(-1)?.place ?? '')
  }

  /** Whether a date line was placed last. */
  get isBelowDate(): boolean {
    return (
      /^(?:date|updated)$/.test(this.rows.at(-1)?.place ?? '') ||
      /^(?:date|updated)$/.test(this.rows.at(-2)?.place ?? '')
    )
  }

  /** Keeps what has no place as a note, for an editor to decide. */
  unparsed({ text, block }: Segment): void {
    this.place(text, `notes[${this.notes.length}].text`)
    this.notes.push({ kind: 'unparsed', blocks: [block] })
  }

  placeHeadline({ text, block }: Segment): void {
    const words = spansOf(block)
    if (isSame(plain(words), this.headline) && this.has('headline')) return this.omit(text, 'repeated')
    this.headline = oneLine(words)
    this.place(text, 'headline')
  }

  placeDek({ text, block }: Segment): void {
    this.meta.dek = oneLine(spansOf(block))
    this.place(text, 'dek')
  }

  placeTopic({ text, block }: Segment): void {
    const topic = plain(spansOf(block)).trim()
    if (this.meta.topic && !isSame(this.meta.topic, topic)) return this.omit(text, 'page header')
    this.meta.topic = topic
    this.place(text, 'topic')
  }

  placeByline(text: string, byline: NonNullable<Meta['byline']>): void {
    this.meta.byline ??= byline
    this.place(text, 'byline')
  }

  placeAlt({ text, block }: Segment): void {
    this.image = { ...this.image, alt: plain(spansOf(block)) }
    this.place(text, 'image.alt')
  }

  placeHeadLine(text: string, { date, updated, topic, byline, parts }: HeadLine): void {
    const { meta } = this
    meta.date ??= date
    meta.updated ??= updated
    meta.topic ??= topic
    meta.byline ??= byline
    this.rows.push(...splitRows(text, parts))
  }

  /** A caption and credit: above the lede, of the picture of the brief; below it, of a section. */
  placeCaption(text: string, line: CaptionLine): void {
    const isTaken = this.image.caption !== undefined || this.image.credit !== undefined
    if (this.isEmpty && !isTaken) {
      this.image = { ...this.image, ...imageOf(line) }
      return this.placeWords(text, wordsOf(line, 'image'))
    }
    this.placeImage(text, line)
  }

  /** A picture: the first, above the lede, is that of the brief. */
  placePicture({ text, picture = {} }: Segment): void {
    const { url, alt = '', caption = [], credit } = picture
    if (this.isEmpty && !this.has('image.')) {
      this.image = { ...this.image, ...imageOf(picture) }
      return this.placeWords(text, wordsOf(picture, 'image'), 'image.url')
    }
    const isInText = this.section?.blocks.length || (this.section?.isOpen && this.section.label)
    if (credit?.length || !url || !isInText) return this.placeImage(text, picture)
    this.append({ text, block: { kind: 'figure', alt, url, caption } })
  }

  /** An image inside the story is that of the section that it opens. */
  private placeImage(text: string, picture: Picture): void {
    const { section } = this
    const isOwn = section !== undefined && !section.blocks.length && !section.image?.credit
    if (isOwn) section.image = { ...section.image, ...imageOf(picture) }
    else if (this.pending?.credit) this.startSection()
    if (!isOwn) this.pending = { ...this.pending, ...imageOf(picture) }
    const at = `sections[${isOwn ? this.sections.length - 1 : this.sections.length}].image`
    this.placeWords(text, wordsOf(picture, at), `${at}.url`)
  }

  placeNote(text: string, { kind, date, source, rest }: NoteLine): void {
    const at = `notes[${this.notes.length}]`
    const blocks: Block[] = plain(rest).trim() ? [{ kind: 'paragraph', spans: rest }] : []
    this.notes.push({ ...(kind && { kind }), ...(date && { date }), blocks })
    this.placeWords(text, [
      [source.trim(), `${at}.kind`],
      [plain(rest).slice(0, 20), `${at}.text`],
    ])
  }

  /** Adds a block to the last note. */
  appendToNote({ text, block }: Segment): void {
    this.notes.at(-1)!.blocks.push(block)
    this.place(text, `notes[${this.notes.length - 1}].text`)
  }

  placeLinks(text: string, links: readonly Link[]): void {
    this.place(text, `links[${this.links.length}]`)
    this.links.push(...links)
  }

  placeLede({ text, block }: Segment): void {
    this.lede.push(block)
    this.place(text, 'lede')
  }

  /** A label with the words that it runs into; without any, it waits for the next block. */
  placeLabel(text: string, label: string, source: string, rest: readonly Span[]): void {
    const isOpen = !plain(rest).trim()
    const at = this.startLabel({ label, blocks: isOpen ? [] : [{ kind: 'paragraph', spans: rest }], isOpen })
    this.placeWords(text, [
      [source.trim(), `${at}.label`],
      [isOpen ? '' : plain(rest).slice(0, 20), `${at}.body`],
    ])
  }

  /** A label below a heading, or in a section that has just been started, is that of its section. */
  private startLabel(started: DraftSection & { readonly label: string }): string {
    const { section } = this
    if (!section?.isOpen || section.label || section.blocks.length || this.pending) return this.start(started)
    section.label = started.label
    section.isOpen = started.isOpen
    section.blocks.push(...started.blocks)
    return this.at
  }

  placeHeading({ text, block }: Segment): void {
    this.place(text, `${this.start({ heading: plain(spansOf(block)).trim(), blocks: [], isOpen: true })}.heading`)
  }

  startSection(): void {
    this.start({ blocks: [], isOpen: true })
  }

  append({ text, block }: Segment): void {
    if (this.pending) this.startSection()
    const section = this.sectionOrNew()
    const last = section.blocks.at(-1)
    if (block.kind === 'list' && last?.kind === 'list' && isBullets(last) && isBullets(block))
      section.blocks[section.blocks.length - 1] = { kind: 'list', items: [...last.items, ...block.items] }
    else section.blocks.push(block)
    section.isOpen = false
    this.place(text, `${this.at}.body`)
  }

  composed(): Composed {
    this.placePending()
    this.fill()
    const { date, updated, dek, topic, byline, source, tags, lang } = this.meta
    const { image } = this
    // The day that the page shows is the best that is known.
    const day = date ?? updated
    const brief: Brief = {
      headline: this.headline || 'Untitled',
      ...(dek && { dek }),
      ...(day && { date: day }),
      ...(updated && { updated }),
      ...(topic && { topic }),
      ...(byline?.length && { byline }),
      ...(Object.values(image).some(Boolean) && { image }),
      ...(this.lede.length && { lede: markdownOf(this.lede) }),
      ...(this.sections.length && { sections: this.sections.map(written) }),
      ...(this.links.length && { links: this.links }),
      ...(this.notes.length && { notes: this.notes.map(writtenNote) }),
      ...(source && Object.values(source).some(Boolean) && { source }),
      ...(tags?.length && { tags }),
      ...(lang && { lang }),
    }
    return { brief, rows: this.rows }
  }

  /** An image that no section follows goes to the last one. */
  private placePending(): void {
    const { section, pending } = this
    if (!pending) return
    if (!section || section.image) return this.startSection()
    section.image = pending
    this.pending = undefined
    this.moveRows(`sections[${this.sections.length}].`, `${this.at}.image`)
  }

  /** Gives the last rows another place, as long as theirs starts with `from`. */
  private moveRows(from: string, to: string): void {
    for (let i = this.rows.length - 1; this.rows[i]?.place?.startsWith(from); i--)
      this.rows[i] = { ...this.rows[i]!, place: to }
  }

  private get at(): string {
    return `sections[${this.sections.length - 1}]`
  }

  private has(place: string): boolean {
    return this.rows.some((each) => each.place?.startsWith(place))
  }

  private sectionOrNew(): DraftSection {
    if (!this.section) this.startSection()
    return this.section!
  }

  private start(section: DraftSection): string {
    this.fill()
    this.sections.push(this.pending ? { ...section, image: this.pending } : section)
    this.pending = undefined
    return this.at
  }

  /** A section needs a body: a label or heading without one is its body, in bold. */
  private fill(): void {
    const { section } = this
    if (!section || section.blocks.length) return
    const words = [section.heading, section.label].filter((text) => text !== undefined)
    for (const text of words)
      section.blocks.push({ kind: 'paragraph', spans: [{ kind: 'strong', spans: [{ kind: 'text', text }] }] })
    delete section.heading
    delete section.label
    if (section.image) section.blocks.push(...captionBlocks(section))
    this.moveRows(`${this.at}.`, `${this.at}.body`)
    if (!section.blocks.length) this.sections.pop()
  }

  private place(text: string, place: string): void {
    this.rows.push(row(text, { place }))
  }

  /** Rows for the parts of a text; `otherwise` is the place of a text without words in any of them. */
  private placeWords(
    text: string,
    parts: readonly (readonly [words: string, place: string])[],
    otherwise = parts[0]?.[1] ?? '',
  ): void {
    const some = parts.filter(([words]) => words.trim())
    if (!some.length) return this.place(text, otherwise)
    this.rows.push(
      ...splitRows(
        text,
        some.map(([words, place]) => [words, { place }] as const),
      ),
    )
  }
}

/** An image of a section without words: its caption and credit are the words. */
function captionBlocks(section: DraftSection): Block[] {
  const { url, alt = '', caption = '', credit = '' } = section.image ?? {}
  delete section.image
  const words = [caption, credit].filter(Boolean).join(' ')
  const spans: Span[] = words ? [{ kind: 'text', text: words }] : []
  if (url) return [{ kind: 'figure', alt, url, caption: spans }]
  return spans.length ? [{ kind: 'paragraph', spans: [{ kind: 'emphasis', spans }] }] : []
}

function written({ label, heading, image, blocks }: DraftSection): Section {
  return { ...(label && { label }), ...(heading && { heading }), ...(image && { image }), body: markdownOf(blocks) }
}

function writtenNote({ blocks, ...note }: DraftNote): Note {
  return { ...note, text: markdownOf(blocks) }
}

function imageOf({ url, alt, caption = [], credit = [] }: Picture): Image {
  return {
    ...(url && { url }),
    ...(alt && { alt }),
    ...(caption.length && { caption: oneLine(caption) }),
    ...(credit.length && { credit: oneLine(credit) }),
  }
}

function wordsOf({ alt = '', caption = [], credit = [] }: Picture, at: string): (readonly [string, string])[] {
  return [
    [alt, `${at}.alt`],
    [plain(caption), `${at}.caption`],
    [plain(credit), `${at}.credit`],
  ]
}

export function spansOf(block: Block): readonly Span[] {
  return block.kind === 'paragraph' || block.kind === 'heading' ? block.spans : []
}

/** The spans of a paragraph that stands in italics as a whole, as captions and date lines do. */
export function italicsOf(block: Block): readonly Span[] | undefined {
  const [only, other] = block.kind === 'paragraph' ? block.spans : []
  return only?.kind === 'emphasis' && !other ? only.spans : undefined
}

/** Whether two texts have the same letters and digits. */
export function isSame(a: string, b: string): boolean {
  return a !== '' && bare(a) === bare(b)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function markdownOf(blocks: readonly Block[]): string {
  return wrapMarkdown(blocksMarkdown(blocks))
}

function isBullets({ items }: List): boolean {
  return items.every(({ number }) => number === undefined)
}
