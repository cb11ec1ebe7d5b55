import type { Digest } from '../../model/digest.ts'
import { UsageFault } from '../../model/fault.ts'
import type { World } from '../../platform/world.ts'
import type { PageOptions } from '../../render/page/options.ts'
import { say } from '../output/report-problems.ts'
import { attachImages } from './attachments.ts'
import { itemFormats } from '../output/formats.ts'
import { joined } from '../output/stream.ts'
import type { Options } from '../arguments/options.ts'
import { header, mailbox } from './mailbox.ts'
import type { DigestSettings } from './settings.ts'

export type DigestPrinter = (digest: Digest, options: PageOptions) => Promise<string>

/** Throws UsageFault if an option of a message is given for another format. */
export function checkMailOptions({ format, from, to, replyTo, subject, preview }: Options): void {
  if (format === 'email') return
  const given = Object.entries({ from, to, 'reply-to': replyTo, subject, preview })
  const stray = given.find(([, value]) => value !== undefined)
  if (stray) throw new UsageFault(`--${stray[0]} needs --format email`)
}

/** Gmail cuts off an HTML part that is longer. */
const MOST_BYTES = 102 * 1024

/** How to write a digest as the message that options ask for, to be sent now. Throws UsageFault. */
export function mailPrinter(options: Options & DigestSettings, world: World): DigestPrinter {
  const { from, to = [], replyTo, subject, preview } = options
  if (from === undefined)
    throw new UsageFault("--format email needs a sender, as in --from 'The desk <desk@example.org>'")
  const letter = {
    unsubscribe: options.unsubscribe,
    listId: options.listId,
    from: mailbox('--from', from),
    to: to.map((each) => mailbox('--to', each)),
    replyTo: replyTo === undefined ? undefined : mailbox('--reply-to', replyTo),
  }
  const title = subject === undefined ? undefined : header('--subject', subject)
  const preheader = preview === undefined ? undefined : header('--preview', preview)
  return async (digest, page) => {
    const { digestPage, digestPreview, digestSubject } = await import('../../render/page/digest.ts')
    const { mail, mailHtml } = await import('../../render/mail/index.ts')
    const pageOptions = { ...options, smart: page.smart }
    const items = digestPage(digest, pageOptions)
    const { digest: attached, attachments } = attachImages(digest, world.files, (sentence) => say(sentence, world))
    const html = mailHtml(digestPage(attached, pageOptions), preheader ?? digestPreview(digest))
    warnIfLong(html, options, world)
    return mail({
      ...letter,
      subject: title ?? digestSubject(digest),
      text: await joined(await itemFormats.text(items, { ...page, columns: Infinity })),
      html,
      attachments,
      date: world.now(),
    })
  }
}

function warnIfLong(html: string, { quiet }: Options, world: World): void {
  const bytes = Buffer.byteLength(html)
  if (bytes <= MOST_BYTES || quiet) return
  const size = Math.ceil(bytes / 1024)
  say(`the message has ${size} KB; Gmail hides what is beyond 102 KB: use a smaller --depth or --max-words`, world)
}
