import type { Digest } from '../../model/digest.ts'
import { UsageFault } from '../../model/fault.ts'
import type { Look } from '../../model/look.ts'
import { cleanLine } from '../../render/clean.ts'
import type { Mailbox } from '../../render/digest/mail.ts'
import { headlineOf } from '../../render/wording.ts'
import type { Options } from '../arguments/options.ts'

/** Writes a digest as the message that options ask for; undefined where they ask for none. Throws UsageFault. */
export function postOf(options: Options): ((digest: Digest, look: Look) => Promise<string>) | undefined {
  const { format, from, to = [], replyTo, subject } = options
  if (format !== 'email') {
    const stray = Object.entries({ from, to: to[0], 'reply-to': replyTo, subject }).find(
      ([, value]) => value !== undefined,
    )
    if (stray) throw new UsageFault(`--${stray[0]} is for a message; add --format email`)
    return undefined
  }
  if (from === undefined) throw new UsageFault("say who sends it, as in --from 'The desk <desk@example.org>'")
  const letter = {
    from: mailbox('--from', from),
    to: to.map((each) => mailbox('--to', each)),
    replyTo: replyTo === undefined ? undefined : mailbox('--reply-to', replyTo),
  }
  const title = subject === undefined ? undefined : header('--subject', subject)
  return async (digest, look) => {
    const { mailHtml, nameOf, text } = await import('../../render/digest/index.ts')
    const { mail } = await import('../../render/digest/mail.ts')
    const first = digest.contents[0]!
    return mail({
      ...letter,
      subject: title ?? cleanLine(`${nameOf(digest)}: ${headlineOf(first.story)}`),
      text: await text(digest, { ...look, columns: Infinity }),
      html: await mailHtml(digest, look),
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
    throw new UsageFault(`${option} takes one address, as in ${option} 'Mira Lund <mira@example.org>', not ${value}`)
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}

/** One with a host, and without what mail would read as several, a comment or a route. */
const ADDRESS = /^[^\s@,;:()<>[\]"\\]+@[^\s@,;:()<>[\]"\\]+$/

/** A control character in a header would begin another one. */
function header(option: string, value: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new UsageFault(`${option} is one line, without control characters`)
  if (!value.trim()) throw new UsageFault(`${option} is empty`)
  return cleanLine(value)
}
