/** Why a page could not be downloaded, and what to do, by the code of an error of Node, OpenSSL or undici. */
export function errorReason(error: unknown): string {
  const { code, name, message, cause } = error as Error & {
    readonly code?: unknown
    readonly errors?: readonly unknown[]
  }
  const { errors = [] } = error as { readonly errors?: readonly unknown[] }
  if (name === 'TimeoutError' || name === 'AbortError') return TIMEOUT
  const key = name === 'HTTPParserError' ? 'HPE_' : typeof code === 'string' ? code : ''
  const found = REASONS.find(([pattern]) => pattern.test(key))
  if (found) return found[1]
  const inner = errors[0] ?? cause
  if (inner !== undefined) return errorReason(inner)
  return `it could not be downloaded: ${message}`
}

const TIMEOUT = 'no complete answer within 10 seconds; try again later, or save the page and import the file'

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOTFOUND|ENODATA)$/, 'no server has this name; check the address'],
  [/^EAI_AGAIN$/, 'the name of the server cannot be looked up; check the network'],
  [/^ECONNREFUSED$/, 'the server refuses the connection; check the address'],
  [/^(?:ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN)$/, 'the server cannot be reached; check the network'],
  [/TIMEOUT|TIMEDOUT/, TIMEOUT],
  [
    /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ERR_STREAM_PREMATURE_CLOSE)$/,
    'the connection ended before the page did; try again',
  ],
  [/^(?:UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, 'the head of the answer is larger than 32 KiB'],
  [/^HPE_/, 'the answer is not valid HTTP'],
  [
    /^(?:EPROTO|ERR_SSL_|ERR_TLS_(?!CERT))/,
    'the server does not speak TLS here; check whether the address begins with http',
  ],
  [
    /CERT|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH/,
    'its certificate is not valid, so the answer may come from someone else',
  ],
]

/** Why an answer with this status is no page. */
export function statusReason(status: number): string {
  if (REFUSALS.has(status))
    return `it refuses programs (status ${status}); open it in a browser, save it, and import the file`
  if (status === 404 || status === 410) return `there is no such page (status ${status}); check the address`
  if (status >= 500) return `the server has a fault (status ${status}); try again later`
  if (status >= 300 && status < 400) return `the redirect leads nowhere (status ${status})`
  return `the server answered without the page (status ${status})`
}

const REFUSALS: ReadonlySet<number> = new Set([401, 403, 406, 407, 429, 451, 503])
