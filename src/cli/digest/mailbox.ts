import { UsageFault } from '../../model/fault.ts'
import { cleanLine } from '../../render/clean.ts'
import type { Mailbox } from '../../render/mail/message.ts'

/**
 * `Mira Lund <mira@example.org>` or `mira@example.org`; a name may stand between quotation marks. `option` is what a
 * message calls the value: an option, or a file, line and key. Throws UsageFault.
 */
export function mailbox(option: string, value: string, example = `${option} 'Mira Lund <mira@example.org>'`): Mailbox {
  const text = header(option, value).trim()
  const [, name = '', inner] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? []
  const address = (inner ?? text).trim()
  if (!ADDRESS.test(address)) throw new UsageFault(`${option} needs one address, as in ${example}, not "${value}"`)
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}

/** One with a host, and without what mail would read as several, a comment or a route. */
const ADDRESS = /^[^\s@,;:()<>[\]"\\]+@[^\s@,;:()<>[\]"\\]+$/

/** A line of text for a header. A control character would begin another header. Throws UsageFault. */
export function header(option: string, value: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) throw new UsageFault(`${option} must be one line without control characters`)
  if (!value.trim()) throw new UsageFault(`${option} must not be empty`)
  return cleanLine(value)
}
