import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { brief, home, program, root, shell } from '../helpers/brief.ts'

// A digest on its way: from brief through msmtp or curl to an SMTP server on this machine, and out of its mailbox with mblaze.

const mailbox = join(home, 'mailbox')
const head = `--format email --from 'Mira Lund <mira@example.org>' --to all@example.org --to 'Zoë Ångström <zoe@example.org>'`
const hostile = `headline: "Zoë's — «buses» 夜间 🚌"
date: 2018-11-01T08:00:00+01:00
lede: |-
  From Monday on the night buses return to the harbour, after two winters that went by without them.

  > Quoted by Jan Vos, the harbour master, who waited at the quay all night for the first bus of the year.

  \\.

  https://example.org/${'a'.repeat(120)}?b=1&c==3D
sections:
  - label: Why it matters
    body: "${'Nurses walk. '.repeat(120)}"
`

let server: ChildProcess
let port: number

beforeAll(async () => {
  port = await freePort()
  // It ends by itself if this process should not live to end it.
  const sink = ['-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${port}`, '-c', 'aiosmtpd.handlers.Mailbox', mailbox]
  server = spawn('timeout', ['300', '/usr/bin/python3', ...sink], { stdio: 'ignore', cwd: home })
  await listening(port)
  writeFileSync(join(home, '.msmtprc'), `account default\nhost 127.0.0.1\nport ${port}\nfrom mira@example.org\n`, {
    mode: 0o600,
  })
})
afterAll(() => server.kill())
beforeEach(() => {
  for (const name of arrived()) rmSync(name)
})

const ways = {
  'msmtp -t': (digest: string) => `${digest} | msmtp -t`,
  'curl smtp://': (digest: string) =>
    `${digest} | curl -sS --crlf smtp://127.0.0.1:${port} --mail-from mira@example.org --mail-rcpt all@example.org --upload-file -`,
}

describe.each(Object.entries(ways))('a digest sent with %s', (_, send) => {
  test('arrives with its header, text and HTML unchanged', async () => {
    await delivered(send(`brief digest --all ${head}`))
    const { out: fields } = await shell(`mhdr -d -h subject:from:to:date ${arrived()[0]}`)
    expect(fields).toBe(`Digest, Jun 29, 2018 – Jan 27, 2022: Kremlin says U.S. answers skip its main NATO demand
Mira Lund <mira@example.org>
all@example.org, Zoë Ångström <zoe@example.org>
Fri, 28 Jan 2022 07:00:00 +0000
`)
    expect(reflowed(await part(2))).toBe((await brief(['digest', '--all'])).out)
    const { out: html } = await shell(`brief digest --all ${head} > sent.eml; mshow -O ./sent.eml 3`)
    expect(await part(3)).toBe(html)
    expect(html).toContain('<title>Digest, Jun 29, 2018 – Jan 27, 2022</title>')
  })

  test('keeps lines that mail could misread', async () => {
    writeFileSync(join(home, 'hostile.yaml'), hostile)
    await delivered(send(`brief digest hostile.yaml --depth full ${head}`))
    expect(reflowed(await part(2))).toBe((await brief(['digest', 'hostile.yaml', '--depth', 'full'])).out)
  })
})

test('mblaze shows the text of a message, in at most 80 columns except for addresses', async () => {
  await delivered(ways['msmtp -t'](`brief digest --all ${head}`))
  const { out } = await shell(`mshow -n ${arrived()[0]}`)
  expect(out).toContain('Why it matters: ')
  expect(out).not.toContain('<p')
  const body = out.slice(out.indexOf('\n\n'))
  expect(body.split('\n').filter((line) => line.length > 80 && !/^\S+$/.test(line.trim()))).toEqual([])
})

test('a message to several recipients names them all to the server', async () => {
  await delivered(ways['msmtp -t'](`brief digest ${head}`))
  const { out } = await shell(`mhdr -h x-rcptto ${arrived()[0]}`)
  expect(out.trim()).toBe('all@example.org, zoe@example.org')
})

describe('the crontab line in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const line = /^0 7 \* \* 1-5 +(brief digest .*)$/m.exec(readme)?.[1] ?? ''

  beforeAll(() => {
    mkdirSync(join(home, 'bin'))
    writeFileSync(join(home, 'bin/brief'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, { mode: 0o755 })
    writeFileSync(join(home, 'bin/sendmail'), '#!/bin/sh\nexec msmtp "$@"\n', { mode: 0o755 })
  })

  /** As cron runs it: /bin/sh and few variables. */
  const morning = (day: string, command = line) =>
    shell(
      `env -i HOME='${home}' PATH='${home}/bin:/usr/bin:/bin' BRIEF_LIBRARY='${root}/briefs' BRIEF_NOW=${day} sh -c ${quoted(command)}`,
    )

  test('sends the digest of yesterday', async () => {
    expect(await morning('2022-01-28')).toMatchObject({ code: 0, out: '', err: '' })
    const { out } = await shell(`mhdr -d -h subject ${arrived()[0]}`)
    expect(out).toBe('Digest, Jan 27, 2022: Kremlin says U.S. answers skip its main NATO demand\n')
  })

  test('sends nothing after a day without briefs, and reports it by its exit code', async () => {
    expect(await morning('1999-01-28')).toMatchObject({ code: 4, out: '', err: '' })
    expect(arrived()).toEqual([])
  })

  test('works with two lines of configuration in an empty environment: 12 briefs of 3 days', async () => {
    for (const number of Array.from({ length: 12 }, (_, index) => index + 1)) {
      const day = `2024-05-0${1 + (number % 3)}`
      mkdirSync(join(home, 'paper'), { recursive: true })
      writeFileSync(join(home, 'paper', `${day}-story-${number}.yaml`), `headline: Story ${number}\ndate: ${day}\n`)
    }
    mkdirSync(join(home, '.config/brief'), { recursive: true })
    const settings =
      'from: desk@example.org, to: all@example.org, unsubscribe: https://example.org/off, list-id: paper.example.org'
    const config = join(home, '.config/brief/config.yaml')
    writeFileSync(config, `library: ~/paper\ndigest: {${settings}}\n`)
    const command = 'brief digest --since "3 days ago" -eq -f email > ~/mail && sendmail -t < ~/mail'
    const result = await shell(
      `env -i HOME='${home}' PATH='${home}/bin:/usr/bin:/bin' BRIEF_NOW=2024-05-04T07:00:00Z sh -c ${quoted(command)}`,
    )
    rmSync(config)
    expect(result).toMatchObject({ code: 0, out: '', err: '' })
    const { out } = await shell(`mhdr -h from:to:list-unsubscribe:list-unsubscribe-post:list-id ${arrived()[0]}`)
    expect(out).toBe(`desk@example.org
all@example.org
<https://example.org/off>
List-Unsubscribe=One-Click
<paper.example.org>
`)
    const text = await part(2)
    // Each headline is in the contents and above its story.
    expect([...text.matchAll(/^ *\d+\. Story \d+/gm)]).toHaveLength(2 * 12)
  })
})

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

async function delivered(line: string): Promise<void> {
  const { code, err } = await shell(`set -o pipefail; ${line}`, { env: { BRIEF_NOW: '2022-01-28T07:00:00Z' } })
  expect([code, err]).toEqual([0, ''])
  expect(arrived()).toHaveLength(1)
}

function arrived(): string[] {
  const folder = join(mailbox, 'new')
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).map((name) => join(folder, name))
}

async function part(number: number): Promise<string> {
  return (await shell(`mshow -O ${arrived()[0]} ${number}`)).out
}

/** What a reader that knows format=flowed (RFC 3676) shows in a window without end. */
function reflowed(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^(>+ )(.* )\n(?:\1)/gm, '$1$2')
    .replace(/^ /gm, '')
    .replace(/ \n(?=\S)/g, ' ')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** Ten seconds at most. */
async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => done(true)).once('error', () => done(false))
      socket.once('connect', () => socket.end())
    })
    if (open) return
    await setTimeout(100)
  }
  throw new Error('the SMTP server did not start')
}
