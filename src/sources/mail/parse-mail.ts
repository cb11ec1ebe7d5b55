import PostalMime, { type Email } from 'postal-mime'

/** What `import` needs of a mail. */
export interface Mail {
  readonly subject: string
  /** The sender's name, else the domain of the address. The address itself is not kept: it is private. */
  readonly sender: string
  /** As its field has it. */
  readonly date: string
  /** The Message-ID, without its angle brackets. */
  readonly id: string
  readonly html?: string
  readonly text?: string
  /** Where it is archived (RFC 5064). */
  readonly archived?: string
  readonly lang?: string
  /** How many files are attached to it. */
  readonly attachments: number
}

/** Reads a mail (RFC 5322 and MIME). Undefined for a mail that is nested too deep or has too large a head. */
export async function parseMail(bytes: Uint8Array): Promise<Mail | undefined> {
  const email = await parsed(bytes)
  if (!email) return undefined
  const field = (name: string) => email.headers.find(({ key }) => key === name)?.value.trim() ?? ''
  const archived = /^<?(https?:\/\/[^\s<>]+)>?$/.exec(field('archived-at'))?.[1]
  const lang = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.exec(field('content-language'))?.[0]
  const { html, text } = email
  return {
    subject: email.subject ?? '',
    sender: senderOf(email),
    date: field('date'),
    id: (email.messageId ?? '').replace(/^<|>$/g, ''),
    ...(html && { html }),
    ...(text && { text }),
    ...(archived && { archived }),
    ...(lang && { lang }),
    attachments: email.attachments.filter(({ related }) => !related).length,
  }
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 64, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 8 })
  } catch {
    return undefined
  }
}

function senderOf({ from, sender }: Email): string {
  const { name = '', address } = from ?? sender ?? {}
  return name.replace(/^["']|["']$/g, '').trim() || (address ?? '').replace(/^.*@/, '')
}
