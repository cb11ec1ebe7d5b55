import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Agent, type Dispatcher } from 'undici'
import { FileFault } from '../../model/fault.ts'
import { readBody } from './body.ts'
import { errorReason, statusReason } from './reasons.ts'
import { isPublic } from './public-addresses.ts'

export interface WebRequest {
  readonly url: string
  /** Names the program and its version. */
  readonly userAgent: string
  /** Allow addresses that are not of the public Internet. */
  readonly isLocalAllowed?: boolean
  /** The state of a copy that was read before: then the answer may be that nothing has changed. */
  readonly etag?: string
  readonly modified?: string
}

export interface WebPage {
  /** The address of the page, after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  /** `text/html`, in lower case; empty if the server does not say. */
  readonly type: string
  readonly charset?: string
  readonly etag?: string
  readonly modified?: string
}

/** What tests replace. */
export interface Network {
  /** The addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>
  /** Milliseconds for all. */
  readonly timeout: number
  /** Whether an IP address is one of the public Internet. */
  readonly isPublic: (address: string) => boolean
  /** A certificate to trust. */
  readonly ca?: string
}

const network: Network = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  timeout: 10_000,
  isPublic,
}

const MOST_REDIRECTS = 5

/**
 * Downloads a page over http or https: at most 10 MiB after decompression, within 10 seconds. Redirects are followed by
 * hand, because each hop must lead to a public address, and to the one that was checked. Undefined if nothing has
 * changed. Throws FileFault with what the user can do.
 */
export async function download(request: WebRequest, own: Partial<Network> = {}): Promise<WebPage | undefined> {
  const { timeout, ca, ...rest } = { ...network, ...own }
  const signal = AbortSignal.timeout(timeout)
  let url = addressOf(request.url, request.url)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const addresses = await checkedAddresses(url, request, { ...rest, signal })
    const answer = await ask(url, pinnedAgent(addresses, ca), request, signal)
    if (!('redirect' in answer)) return answer.page
    url = addressOf(answer.redirect, request.url, url)
  }
  throw new FileFault(
    request.url,
    `it redirects more than ${MOST_REDIRECTS} times; open it in a browser, and import the address where it ends`,
  )
}

function addressOf(text: string, asked: string, base?: URL): URL {
  let url: URL
  try {
    url = new URL(text, base)
  } catch {
    throw new FileFault(asked, base ? 'it redirects to an address that is not valid' : 'this is not a valid address')
  }
  const leads = base ? `it redirects to "${url.protocol}…"` : `"${url.protocol}" is not read`
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FileFault(asked, `${leads}; only http and https addresses are read`)
  if (url.username || url.password)
    throw new FileFault(
      asked,
      'remove the user name and password; to read a page behind a login, save it and import the file',
    )
  return url
}

/** The addresses to connect to: all public ones of the name, or the literal address itself. */
async function checkedAddresses(
  url: URL,
  { url: asked, isLocalAllowed }: WebRequest,
  { resolve, isPublic, signal }: Pick<Network, 'resolve' | 'isPublic'> & { readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  let all: readonly string[]
  try {
    all = isIP(host) ? [host] : await Promise.race([resolve(host), rejected(signal)])
  } catch (error) {
    throw new FileFault(asked, errorReason(error))
  }
  const open = isLocalAllowed ? all : all.filter(isPublic)
  if (open.length) return open
  const leads = url.href === new URL(asked).href ? 'it is' : `it redirects to ${url.host}, which is`
  throw new FileFault(asked, `${leads} an address of this machine or a private network; pass --allow-local to read it`)
}

function rejected(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the reason is an error
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

type Answer = { readonly redirect: string } | { readonly page: WebPage | undefined }

async function ask(url: URL, agent: Agent, request: WebRequest, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: headersOf(request),
      signal,
    })
    return await read(answer, url, request)
  } catch (error) {
    if (error instanceof FileFault) throw error
    throw new FileFault(request.url, errorReason(signal.aborted ? (signal.reason as unknown) : error))
  } finally {
    void agent.destroy()
  }
}

/** Connects only to addresses that were checked, whatever the name resolves to meanwhile. */
function pinnedAgent(addresses: readonly string[], ca: string | undefined): Agent {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return new Agent({
    maxHeaderSize: 32 * 1024,
    connections: 1,
    pipelining: 0,
    connect: {
      ...(ca !== undefined && { ca }),
      autoSelectFamily: true,
      lookup(_name, { all: areAll }, done) {
        if (areAll) return done(null, all)
        done(null, all[0]!.address, all[0]!.family)
      },
    },
  })
}

function headersOf({ userAgent, etag, modified }: WebRequest): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept:
      'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, text/plain, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(etag && { 'if-none-match': etag }),
    ...(modified && { 'if-modified-since': modified }),
  }
}

async function read(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  request: WebRequest,
): Promise<Answer> {
  // An answer that is not read is discarded with its connection.
  body.on('error', () => {})
  const field = (name: string) => [headers[name]].flat()[0] ?? ''
  if (REDIRECTS.has(statusCode) && field('location')) return { redirect: field('location') }
  const isAsked = request.etag !== undefined || request.modified !== undefined
  if (statusCode === 304 && isAsked) return { page: undefined }
  if (statusCode !== 200 && statusCode !== 203) throw new FileFault(request.url, statusReason(statusCode))
  const [type = '', ...parameters] = field('content-type').toLowerCase().split(';')
  const charset = /^\s*charset\s*=\s*"?([\w:.-]+)/.exec(parameters.find((each) => /charset/.test(each)) ?? '')?.[1]
  if (!READABLE.test(type.trim()))
    throw new FileFault(request.url, `it is "${type.trim()}", not a text, page, e-mail or feed`)
  const [etag, modified] = [field('etag'), field('last-modified')]
  return {
    page: {
      url: url.href,
      bytes: await readBody(body, field('content-encoding'), request.url),
      type: type.trim(),
      ...(charset && { charset }),
      ...(etag && { etag }),
      ...(modified && { modified }),
    },
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Some servers send feeds as unknown data, or without a type. */
const READABLE =
  /^(?:|text\/[\w.+-]+|message\/rfc822|application\/(?:[\w.-]+\+)?(?:xml|json)|application\/(?:xhtml|octet-stream|x-rss)|binary\/octet-stream)$/
