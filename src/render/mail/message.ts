import MailComposer from 'nodemailer/lib/mail-composer'
import { hashOf } from '../../model/hash.ts'
import { encodedWords, looksEncoded } from './encoded-words.ts'
import { formatFlowed } from './format-flowed.ts'

/** A message to send. What its headers hold has been checked: no control characters, and addresses that are some. */
export interface Letter {
  readonly from: Mailbox
  readonly to: readonly Mailbox[]
  readonly replyTo?: Mailbox | undefined
  readonly subject: string
  /** Not wrapped. */
  readonly text: string
  readonly html: string
  /** The images that the HTML shows as `cid:`. */
  readonly attachments?: readonly Attachment[]
  /** The instant of sending: `2022-01-27T00:00:00Z`. */
  readonly date: string
  /** Where a reader unsubscribes: an http, https or mailto address. */
  readonly unsubscribe?: string | undefined
  /** `morning.example.org` (RFC 2919) */
  readonly listId?: string | undefined
}

export interface Attachment {
  readonly cid: string
  readonly name: string
  /** `image/png` */
  readonly type: string
  readonly content: Uint8Array
}

export interface Mailbox {
  /** May be empty. */
  readonly name: string
  readonly address: string
}

/**
 * A message (RFC 5322) with a text and an HTML part, ready for `sendmail -t`: lines end as a file's do, in a newline, and
 * the agent that sends it makes them CRLF. The same letter gives the same bytes, its identifier included.
 */
export async function mail(letter: Letter): Promise<string> {
  const { from, to, replyTo, subject, text, html, attachments = [], date } = letter
  const content = JSON.stringify([from, to, replyTo, subject, text, html, date])
  const id = [0, 1, 2].map((seed) => hashOf(content, seed)).join('')
  const composer = new MailComposer({
    from: [from],
    to: [...to],
    ...(replyTo && { replyTo: [replyTo] }),
    ...(!looksEncoded(subject) && { subject }),
    date: new Date(date),
    messageId: `<${id}@${hostOf(from)}>`,
    baseBoundary: id,
    newline: 'linux',
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: headersOf(letter),
    attachments: attachments.map(({ cid, name, type, content }) => ({
      cid,
      filename: name,
      contentType: type,
      contentDisposition: 'inline' as const,
      content: Buffer.from(content),
    })),
    alternatives: [
      part('text/plain; charset=utf-8; format=flowed', formatFlowed(text)),
      part('text/html; charset=utf-8', html),
    ],
  })
  return (await composer.compile().build()).toString('latin1')
}

function headersOf({ subject, unsubscribe, listId }: Letter) {
  return {
    // RFC 3834: no vacation answers to what a program sends.
    'Auto-Submitted': 'auto-generated',
    ...(looksEncoded(subject) && { Subject: { prepared: true, foldLines: true, value: encodedWords(subject) } }),
    ...(listId && { 'List-Id': `<${listId}>` }),
    ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
    // RFC 8058: one click is enough, for https only.
    ...(unsubscribe?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
}

function part(contentType: string, content: string) {
  return { contentType, content, contentTransferEncoding: 'quoted-printable' }
}

function hostOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
