import type { Article, Meta } from '../../article/article.ts'
import { withoutControls } from '../../article/decode.ts'
import { readText } from '../../article/text.ts'
import { dateOf } from '../dates.ts'
import { lineOf } from '../line.ts'
import type { Mail } from './parse-mail.ts'

/** The article of a mail, from its HTML, else from its text; or why it has none. */
export async function mailArticle(mail: Mail): Promise<Article | { readonly fault: string }> {
  const read = await bodyOf(mail)
  if (!('fault' in read) && !read.segments.some(({ text }) => text.trim())) return { fault: emptyMail(mail) }
  if ('fault' in read) return read
  return { ...read, meta: { ...read.meta, ...metaOf(mail) } }
}

async function bodyOf({ html, text = '' }: Mail): Promise<Article | { readonly fault: string }> {
  const read = html ? (await import('../../article/html/read-html.ts')).readHtml(html, undefined, true) : undefined
  const hasWords = read && !('fault' in read) && read.segments.some((segment) => !segment.reason && segment.text.trim())
  if (read && (hasWords || !text.trim())) return read
  return readText(withoutControls(text))
}

function emptyMail({ attachments }: Mail): string {
  return attachments ? 'the mail has no text; save its attachment, and import that' : 'the mail has no text'
}

function metaOf({ subject, sender, date, id, archived, lang }: Mail): Meta {
  const title = lineOf(subject).replace(PREFIXES, '')
  const day = dateOf(lineOf(date))
  const source = { publisher: lineOf(sender), title, url: archived, id: lineOf(id) }
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value))
  return {
    ...(title && { headline: title }),
    ...(day && { date: day }),
    ...(Object.keys(known).length && { source: known }),
    ...(lang && { lang }),
  }
}

/** What programs put before the subject of a mail that was sent on. */
const PREFIXES = /^(?:(?:fwd?|wg|tr|rv|re|aw|sv|vs)(?:\[\d+\])?\s*:\s*)+/i
