import type { Digest } from '../../model/digest.ts'
import { digestWithPictures, webOnly } from '../../model/pictures.ts'
import { UsageFault } from '../../model/fault.ts'
import { cleanLine } from '../../render/clean.ts'
import type { Mailbox } from '../../render/mail/message.ts'
import type { PageOptions } from '../../render/page/options.ts'
import { itemFormats } from '../output/formats.ts'
import { joined } from '../output/stream.ts'
import type { Options } from '../arguments/options.ts'

/** Writes a digest as the message that options ask for; undefined where they ask for none. Throws UsageFault. */
export function postOf(options: Options): ((digest: Digest, options: PageOptions) => Promise<string>) | undefined {
  const { format, from, to = [], replyTo, subject } = options
  if (format !== 'email') {
    const stray = Object.entries({ from, to: to[0], 'reply-to': replyTo, subject }).find(
      ([, value]) => value !== undefined,
    )
    if (stray) throw new UsageFault(`--${stray[0]} needs --format email`)
    return undefined
  }
  if (from === undefined)
    throw new UsageFault("--format email needs a sender, as in --from 'The desk <desk@example.org>'")
  const letter = {
    from: mailbox('--from', from),
    to: to.map((each) => mailbox('--to', each)),
    replyTo: replyTo === undefined ? undefined : mailbox('--reply-to', replyTo),
  }
  const title = subject === undefined ? undefined : header('--subject', subject)
  return async (digest, options) => {
    const { digestPage, digestSubject } = await import('../../render/page/digest.ts')
    const { mail, mailHtml } = await import('../../render/mail/index.ts')
    const page = digestPage(digestWithPictures(digest, webOnly), options)
    return mail({
      ...letter,
      subject: title ?? digestSubject(digest),
      text: await joined(await itemFormats.text(page, { ...options, columns: Infinity })),
      html: mailHtml(page),
      date: digest.updated,
    })
  }
}

/** `Mira Lund <mira@example.org>` or `mira@example.org`; a name may stand between quotation marks. */
function mailbox(option: string, value: string): Mailbox {
  const text = header(option, value).trim()
  const [, name = '', inner] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? []
  const address = (inner ?? text).trim()
  if (!ADDRESS.test(address))
    throw new UsageFault(`${option} needs one address, as in ${option} 'Mira Lund <mira@example.org>', not "${value}"`)
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}

/** One with a host, and without what mail would read as several, a comment or a route. */
const ADDRESS = /^[^\s@,;:()<>[\]"\\]+@[^\s@,;:()<>[\]"\\]+$/

/** A control character in a header would begin another one. */
function header(option: string, value: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new UsageFault(`${option} must be one line without control characters`)
  if (!value.trim()) throw new UsageFault(`${option} must not be empty`)
  return cleanLine(value)
}
