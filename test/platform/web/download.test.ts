import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { download, type Network } from '../../../src/platform/web/download.ts'
import { isPublic } from '../../../src/platform/web/public-addresses.ts'
import { run } from '../../helpers/world.ts'
import { answer, certificate, rawServer, type Behaviour, type RawServer } from './raw-server.ts'

const page = '<h1>Night buses return</h1><p>The council voted nine to two on Monday for three night lines.</p>'
const servers: RawServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(
  behaviour: Behaviour,
  options?: { readonly isTls?: boolean; readonly isEager?: boolean },
): Promise<RawServer> {
  const server = await rawServer(behaviour, options)
  servers.push(server)
  return server
}

/** Imports an address into a library in memory. */
async function save(url: string, network: Partial<Network> = {}, flags = ['--allow-local']) {
  return run(['import', '--save', '--library', '/lib', ...flags, url], {
    files: { '/lib/.keep': '' },
    // A busy machine may need longer than ten seconds for what is to be refused for another reason.
    download: (request) => download(request, { timeout: 60_000, ...network }),
  })
}

/** Long enough for a busy machine to send what it has, short enough to wait for. */
const short: Partial<Network> = { timeout: 1500 }

const mebibytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 'a ')
const chunk = (text: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`${text.length.toString(16)}\r\n`), Buffer.from(text as string), Buffer.from('\r\n')])
const chunked = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n'
const redirect = (location: string, status = '302 Found') => answer('', { Location: location }, status)
const coded = (body: Uint8Array, encoding: string) => answer(body, { 'Content-Encoding': encoding })
const endless =
  (head: string, part: string | Uint8Array) => (socket: Parameters<Exclude<Behaviour, string | Uint8Array>>[0]) => {
    socket.write(head)
    const more = () => {
      while (!socket.destroyed && socket.write(part));
      if (!socket.destroyed) socket.once('drain', more)
    }
    more()
  }

describe('a server that misbehaves: the error names the address and the reason, and nothing is saved', () => {
  test.each<[string, Behaviour, RegExp, Partial<Network>?]>([
    ['no answer', () => {}, /no complete answer within 10 seconds/, short],
    ['half of a head', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-'), /no complete answer/, short],
    [
      'a head without end',
      endless('HTTP/1.1 200 OK\r\n', 'X-A: b\r\n'),
      /larger than 32 KiB|no complete answer/,
      short,
    ],
    ['a body that stops', (socket) => socket.write(`${chunked}5\r\nabcde\r\n`), /no complete answer/, short],
    [
      'a body of drops',
      (socket) => {
        socket.write(chunked)
        const timer = setInterval(() => socket.destroyed || socket.write(chunk('a')), 50)
        socket.on('close', () => clearInterval(timer))
      },
      /no complete answer/,
      short,
    ],
    ['a body without end', endless(chunked, chunk(mebibytes(1))), /larger than 10 MiB/],
    [
      'a body without end or length',
      endless('HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n', mebibytes(1)),
      /larger than 10 MiB/,
    ],
    ['11 MiB', answer(mebibytes(11)), /larger than 10 MiB/],
    ['a length that is too large', answer(page, { 'Content-Length': '99999' }), /ended before the page did/],
    ['a length that is no number', answer(page, { 'Content-Length': 'many' }), /not valid HTTP/],
    ['two lengths', answer(page, { 'Content-Length': '5\r\nContent-Length: 9' }), /not valid HTTP|ended before/],
    ['a chunk cut off', `${chunked}ff\r\nabc`, /ended before the page did/],
    ['chunks of a wrong size', `${chunked}zz\r\nabc\r\n0\r\n\r\n`, /not valid HTTP/],
    ['a closed connection', (socket) => socket.end(), /ended before the page did/],
    ['a reset connection', (socket) => socket.resetAndDestroy(), /ended before the page did/],
    ['garbage for a head', '\x00\x01\x02 what?\r\n\r\n', /not valid HTTP/],
    ['another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', /not valid HTTP/],
    ['a head of 100 KiB', answer(page, { 'X-Long': 'a'.repeat(100_000) }), /larger than 32 KiB/],
    [
      'ten thousand fields',
      answer(page, Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`X-${i}`, 'a']))),
      /larger than 32 KiB/,
    ],
    ['a gzip bomb', coded(gzipSync(mebibytes(32)), 'gzip'), /larger than 10 MiB/],
    ['a brotli bomb', coded(brotliCompressSync(mebibytes(32)), 'br'), /larger than 10 MiB/],
    ['a deflate bomb', coded(deflateSync(mebibytes(32)), 'deflate'), /larger than 10 MiB/],
    ['a bomb in a bomb', coded(gzipSync(gzipSync(mebibytes(32))), 'gzip, gzip'), /larger than 10 MiB/],
    [
      'three compressions',
      coded(gzipSync(gzipSync(gzipSync(page))), 'gzip, gzip, gzip'),
      /compression "gzip, gzip, gzip" is not read/,
    ],
    ['an unknown compression', coded(Buffer.from(page), 'zpaq'), /compression "zpaq" is not read/],
    ['compressed data cut off', coded(gzipSync(page.repeat(99)).subarray(0, 40), 'gzip'), /compressed data is damaged/],
    ['a page that says it is compressed', coded(Buffer.from(page), 'gzip'), /compressed data is damaged/],
    ['nothing', answer(''), /it is empty/],
    ['nothing, compressed', coded(gzipSync(''), 'gzip'), /it is empty/],
    ['a picture', answer('\x89PNG', { 'Content-Type': 'image/png' }), /it is "image\/png"/],
    ['a PDF', answer('%PDF-1.7', { 'Content-Type': 'application/pdf' }), /it is "application\/pdf"/],
    ['204', answer('', {}, '204 No Content'), /without the page \(status 204\)/],
    [
      '206',
      answer(page, { 'Content-Range': 'bytes 0-9/99' }, '206 Partial Content'),
      /without the page \(status 206\)/,
    ],
    ['304 without having been asked', answer('', {}, '304 Not Modified'), /leads nowhere \(status 304\)/],
    ['404', answer(page, {}, '404 Not Found'), /no such page \(status 404\); check the address/],
    ['410', answer(page, {}, '410 Gone'), /no such page/],
    ['500', answer(page, {}, '500 Oops'), /the server has a fault \(status 500\); try again later/],
    ['a status of 999', answer(page, {}, '999 No'), /status 999|not valid HTTP/],
    ['a redirect to itself', (socket) => socket.end(redirect('/again')), /redirects more than 5 times/],
    [
      '6 redirects',
      (socket, _, count) => socket.end(count < 7 ? redirect(`/${count}`) : answer(page)),
      /redirects more than 5 times/,
    ],
    ['a redirect without an address', answer('', {}, '302 Found'), /leads nowhere \(status 302\)/],
    ['a redirect to nonsense', redirect('http://[::1'), /redirects to an address that is not valid/],
    ['a redirect to a file', redirect('file:///etc/passwd'), /redirects to "file:…"; only http and https/],
    ['a redirect to a script', redirect('javascript:alert(1)'), /redirects to "javascript:…"/],
    ['a redirect to data', redirect('data:text/html,<p>hello'), /redirects to "data:…"/],
    ['a redirect with a password', redirect('http://a:b@saltmere.example/'), /remove the user name and password/],
  ])(
    '%s',
    async (_, behaviour, reason, network) => {
      const { origin } = await serve(behaviour)
      const { code, out, err, saved } = await save(`${origin}/page`, network)
      expect([code, out, saved]).toEqual([3, '', {}])
      expect(err).toMatch(new RegExp(`^brief: ${origin}/page: .*(?:${reason.source})`))
    },
    60_000,
  )

  test.each([401, 403, 429, 451, 503])('%i refuses programs', async (status) => {
    const { origin } = await serve(answer(page, {}, `${status} No`))
    const { code, err, saved } = await save(`${origin}/page`)
    expect([code, saved]).toEqual([3, {}])
    expect(err).toContain(`it refuses programs (status ${status}); open it in a browser, save it, and import the file`)
  })

  test('a name that the resolver never answers for', async () => {
    const { err } = await save('http://saltmere.example/', { ...short, resolve: () => new Promise(() => {}) })
    expect(err).toContain('no complete answer')
  })

  test('a port where nobody listens', async () => {
    const server = await rawServer('')
    await server.close()
    expect((await save(`${server.origin}/`)).err).toContain('refuses the connection')
  })
})

describe('TLS', () => {
  test('a self-signed certificate', async () => {
    const { port } = await serve(answer(page), { isTls: true })
    const { code, err, saved } = await save(`https://localhost:${port}/`)
    expect([code, saved, err]).toEqual([3, {}, expect.stringContaining('its certificate is not valid')])
  })

  test('a certificate of another name', async () => {
    const { origin } = await serve(answer(page), { isTls: true })
    const { code, err } = await save(`${origin}/`, { ca: certificate })
    expect([code, err]).toEqual([3, expect.stringContaining('its certificate is not valid')])
  })

  test('a plain server where TLS is asked for', async () => {
    const { port } = await serve(answer(page), { isEager: true })
    const { code, err } = await save(`https://localhost:${port}/`)
    expect([code, err]).toEqual([3, expect.stringMatching(/does not speak TLS|ended before/)])
  })

  test('a TLS server where none is asked for', async () => {
    const { port } = await serve(answer(page), { isTls: true })
    const { code, err } = await save(`http://127.0.0.1:${port}/`)
    expect([code, err]).toEqual([3, expect.stringMatching(/not valid HTTP|ended before/)])
  })

  test('a certificate that is trusted', async () => {
    const { port } = await serve(answer(page), { isTls: true })
    const { code } = await save(`https://localhost:${port}/`, { ca: certificate })
    expect(code).toBe(0)
  })
})

describe('addresses that are not public', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.0.2.1/',
    'http://192.168.1.1/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:10.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[64:ff9b:1::1]/',
    'http://[100::1]/',
    'http://[2001:0:7f00:1::]/',
    'http://[2001:db8::1]/',
    'http://[2002:7f00:1::]/',
    'http://[3fff::1]/',
    'http://[5f00::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://①②⑦.⓪.⓪.①/',
    'http://localhost/',
    'http://localhost./',
  ])('%s', async (url) => {
    const { code, err, saved } = await save(url, {}, [])
    expect([code, saved]).toEqual([3, {}])
    expect(err).toMatch(/an address of this machine or a private network; pass --allow-local|no server has this name/)
  })

  const refused = [
    'http://127.0.0.1/',
    'http://0x7f000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2852039166/',
    'http://localhost/',
  ]

  test.each(refused)('a redirect of a public server to %s', async (location) => {
    const { port } = await serve(redirect(location))
    // The test can have no public server: the first address is taken for one.
    let checks = 0
    const network = {
      resolve: async () => ['127.0.0.1'],
      isPublic: (address: string) => !checks++ || isPublic(address),
    }
    const { code, err, saved } = await save(`http://saltmere.example:${port}/`, network, [])
    expect([code, saved]).toEqual([3, {}])
    expect(err).toMatch(/it redirects to .* private network; pass --allow-local/)
  })

  test('of the addresses of a name, only the public ones are connected to', async () => {
    const { port } = await serve(answer(page))
    const network = {
      resolve: async () => ['10.255.255.1', '127.0.0.1'],
      isPublic: (address: string) => address === '127.0.0.1',
    }
    expect((await save(`http://saltmere.example:${port}/`, network, [])).code).toBe(0)
  })

  test('a name is looked up once, so that it cannot change after the check', async () => {
    const { port } = await serve(answer(page))
    let lookups = 0
    const resolve = async () => (lookups++ ? ['10.0.0.1'] : ['127.0.0.1'])
    const { code } = await save(`http://saltmere.example:${port}/`, { resolve })
    expect([code, lookups]).toEqual([0, 1])
  })
})

describe('what is read', () => {
  test.each<[string, Behaviour]>([
    ['a page', answer(page)],
    ['gzip', coded(gzipSync(page), 'gzip')],
    ['x-gzip', coded(gzipSync(page), 'x-gzip')],
    ['brotli', coded(brotliCompressSync(page), 'br')],
    ['deflate', coded(deflateSync(page), 'deflate')],
    ['deflate without its head', coded(deflateRawSync(page), 'deflate')],
    ['two compressions', coded(brotliCompressSync(gzipSync(page)), 'gzip, br')],
    ['identity', coded(Buffer.from(page), 'identity')],
    ['no length', `HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`],
    ['no type', answer(page, { 'Content-Type': '' })],
    ['a page as unknown data', answer(page, { 'Content-Type': 'application/octet-stream' })],
    ['a length that is too small, up to it', answer(`${page}<p>More`, { 'Content-Length': String(page.length) })],
    ['5 redirects', (socket, _, count) => socket.end(count < 6 ? redirect(`/${count}`, '301 Moved') : answer(page))],
    ['chunks', `${chunked}${chunk(page).toString()}0\r\n\r\n`],
    ['a page with NUL bytes', answer(page.replace('three', 'three\0\0'))],
    ['an unknown charset', answer(page, { 'Content-Type': 'text/html; charset=x-none' })],
    ['a charset in quotation marks', answer(page, { 'Content-Type': 'text/html; charset="UTF-8"' })],
  ])('%s', async (_, behaviour) => {
    const { origin } = await serve(behaviour)
    const { code, saved } = await save(`${origin}/page`)
    const [text = ''] = Object.values(saved)
    expect([code, text]).toEqual([0, expect.stringContaining('headline: Night buses return\n')])
    expect(text).toContain('for three night lines.')
  })

  test('the charset of the header is used, and a wrong one is repaired by --repair', async () => {
    const latin1 = Buffer.from(
      '<h1>Café</h1><p>The café opens at nine, said the baker of the harbour on Monday.</p>',
      'latin1',
    )
    const { origin } = await serve(answer(latin1, { 'Content-Type': 'text/html; charset=iso-8859-1' }))
    expect(Object.values((await save(`${origin}/`)).saved)[0]).toContain('headline: Café\n')
    const wrong = await serve(
      answer(page.replace('night lines', 'café lines'), { 'Content-Type': 'text/html; charset=iso-8859-1' }),
    )
    const { err, saved } = await save(`${wrong.origin}/`, {}, ['--allow-local', '--repair'])
    expect(Object.values(saved)[0]).toContain('café lines')
    expect(err).not.toContain('cafÃ')
  })

  test('the source has the address where the redirects end', async () => {
    const { origin } = await serve((socket, head) =>
      socket.end(head.startsWith('GET /end') ? answer(page) : redirect('end?x=1')),
    )
    expect(Object.values((await save(`${origin}/start`)).saved)[0]).toContain(`url: ${origin}/end?x=1\n`)
  })

  test('the request names the program and nobody', async () => {
    const { origin, requests } = await serve(answer(page))
    await save(`${origin}/a?b=c#d`)
    const names = requests[0]!.split('\r\n').map((line) => line.split(':', 1)[0]!.toLowerCase())
    expect(names.filter(Boolean)).toEqual([
      'get /a?b=c http/1.1',
      'host',
      'connection',
      'user-agent',
      'accept',
      'accept-encoding',
    ])
    expect(requests[0]).toMatch(
      /user-agent: brief\/\d+\.\d+\.\d+ \(\+https:\/\/www\.npmjs\.com\/package\/newsbrief\)\r\n/,
    )
  })
})

test('check compares quotes with an address', async () => {
  const { origin } = await serve(answer('<p>“We asked for ten years,” said Jan Vos, a baker.</p>'))
  const files = { 'b.yaml': 'headline: Buses\nlede: \'"We asked for nine years," said Jan Vos.\'\n' }
  const local = await run(['check', 'b.yaml', '--against', `${origin}/`, '--allow-local'], { files, download })
  expect([local.code, local.out]).toEqual([1, expect.stringContaining('quote-altered')])
  const refused = await run(['check', 'b.yaml', '--against', `${origin}/`], { files, download })
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('private network')])
})
