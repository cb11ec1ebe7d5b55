import type { Paragraph } from '../text/paragraph.ts'

/** Whether a paragraph belongs to the page and not to the story: navigation, credits, bylines. It names no speaker. */
export function isPageFurniture({ passage: { text, form }, quotes }: Paragraph): boolean {
  return form !== 'quotation' && !quotes.length && text.length < LONGEST && FURNITURE.test(text)
}

const LONGEST = 160

const FURNITURE = new RegExp(
  [
    '^(?:story|article|text|post) continues',
    '^(?:advertise?ment|sponsored|promoted|related|recommended|trending|most read)\\b',
    '^(?:read|see|learn|watch|listen|hear|find out|more)\\b[^.]{0,12}(?:more|also|next|now|here|:)',
    '^(?:photo|photograph|image|video|picture|graphic|illustration|credit|caption|gallery|slideshow)s?(?:\\s?[:|/(]|\\s(?:by|credit|courtesy)\\b)',
    '^(?:sign up|subscribe|follow us|share (?:this|on)|click|tap|scroll|swipe|download|go deeper|skip|back to|get the)\\b',
    "^(?:updated?|published|posted|last modified|correction|editor[’']s note)\\s?(?::|at\\b|on\\b|\\d)",
    "^by [A-Z][\\w.’'-]+(?: [A-Z][\\w.’'-]+){1,3}(?: (?:and|,|\\|) .{0,40})?$",
    '^(?:getty images|reuters|associated press|afp|ap photo)\\b.{0,40}$',
  ].join('|'),
  'i',
)
