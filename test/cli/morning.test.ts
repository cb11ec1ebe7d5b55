import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { home, program, root, shell } from '../helpers/brief.ts'

// The three lines of the README that make a newsroom: 20 entries of a feed on loopback become one mail at an SMTP server.

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const lines = /```crontab\n([\s\S]*?)```/.exec(readme)![1]!.split('\n')
const commands = ['import', 'check', 'digest'].map((name) => {
  const line = lines.find((each) => each.includes(` brief ${name} `))
  return line!.replace(/^\S+ \S+ \S+ \S+ \S+\s+/, '')
})

const titles = Array.from({ length: 20 }, (_, i) => `Story ${i + 1} of the harbour`)
const feed = `<rss version="2.0"><channel><title>The Saltmere Paper</title>${titles
  .map(
    (title, i) =>
      `<item><title>${title}</title><guid>https://saltmere.example/${i}</guid><pubDate>Sun, 03 May 2026 ${10 + (i % 10)}:00:00 GMT</pubDate><description>&lt;p&gt;The harbour has ${i + 1} boats. “We asked for nine,” said Jan Vos, a baker.&lt;/p&gt;</description></item>`,
  )
  .join('')}</channel></rss>`

const mails: string[] = []
const web = createHttpServer((_, answer) => answer.setHeader('content-type', 'application/rss+xml').end(feed))
const smtp = createServer((socket) => receive(socket))

beforeAll(async () => {
  for (const name of ['bin', 'briefs']) mkdirSync(join(home, name))
  writeFileSync(join(home, 'feeds'), `http://127.0.0.1:${await portOf(web)}/feed.xml\n`)
  script('brief', `exec "${process.execPath}" "${program}" "$@"`)
  script('sendmail', `exec "${process.execPath}" "${join(home, 'send.cjs')}"`)
  writeFileSync(join(home, 'send.cjs'), senderFor(await portOf(smtp)))
})
afterAll(() => [web, smtp].forEach((server) => server.close()))

test('20 entries of a feed become briefs, are checked, and leave as one mail', async () => {
  const [importing = '', checking = '', sending = ''] = commands
  const imported = await morning(importing.replace('--save', '--save --allow-local'))
  expect(imported).toMatchObject({ code: 0, err: '' })
  expect(readdirSync(join(home, 'briefs', '2026'))).toHaveLength(20)
  expect(await morning(checking)).toMatchObject({ code: 0, out: '' })
  expect(await morning(sending)).toMatchObject({ code: 0, out: '', err: '' })
  expect(mails).toHaveLength(1)
  expect(titles.filter((title) => !mails[0]!.includes(title))).toEqual([])
  expect(mails[0]).toContain('Subject: Digest, May 3, 2026')
}, 120_000)

test('the next import adds nothing', async () => {
  const again = await morning(commands[0]!.replace('--save', '--save --allow-local'))
  expect(again).toMatchObject({ code: 0, out: '', err: '' })
}, 60_000)

/** As cron runs a line: /bin/sh and few variables. */
function morning(command: string) {
  const env = `HOME='${home}' PATH='${home}/bin:/usr/bin:/bin' BRIEF_LIBRARY='${home}/briefs' BRIEF_NOW=2026-05-04T05:00:00Z`
  return shell(`env -i ${env} sh -c '${command.replaceAll("'", `'\\''`)}'`)
}

function script(name: string, line: string): void {
  writeFileSync(join(home, 'bin', name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

/** The part of SMTP (RFC 5321) that a client needs to hand over a mail. */
function receive(socket: Socket): void {
  let text = ''
  socket.on('error', () => {})
  socket.write('220 sink\r\n')
  socket.on('data', (data) => {
    text += data.toString()
    const [, mail] = /^DATA\r\n([\s\S]*)\r\n\.\r\n/m.exec(text) ?? []
    if (mail !== undefined) {
      mails.push(mail)
      text = ''
      return void socket.write('250 kept\r\n')
    }
    const last = text.trimEnd().split('\r\n').at(-1) ?? ''
    if (/^DATA$/.test(last)) socket.write('354 go on\r\n')
    else if (/^QUIT$/.test(last)) socket.end('221 bye\r\n')
    else if (/^(?:EHLO|HELO|MAIL|RCPT)/.test(last)) socket.write('250 fine\r\n')
  })
}

/** A sendmail that hands its standard input over to the sink. */
function senderFor(port: number): string {
  const lines = ['EHLO cron', 'MAIL FROM:<desk@example.org>', 'RCPT TO:<all@example.org>', 'DATA']
  return `
const mail = require('node:fs').readFileSync(0, 'utf8').replace(/\\r?\\n/g, '\\r\\n').replace(/^\\./gm, '..')
const steps = [...${JSON.stringify(lines)}, mail + '\\r\\n.', 'QUIT']
const socket = require('node:net').connect(${port}, '127.0.0.1')
socket.on('data', () => socket.write((steps.shift() ?? '') + '\\r\\n'))
`
}
