import { describe, expect, test } from 'vitest'
import { run } from '../helpers/world.ts'
import { html, mailOf, newsletter, parts, text } from './mails.ts'

const page = '<h1>Night buses return to the harbour</h1><p>The council voted nine to two on Monday.</p>'

async function imported(mail: string | Uint8Array, name = 'story.eml') {
  return run(['import', name], { files: { [name]: mail } })
}

describe('a mail as a brief', () => {
  test('its HTML is the text, its fields are headline, date and source', async () => {
    const { code, out } = await imported(mailOf(html, page))
    expect(code).toBe(0)
    expect(out).toContain(`headline: Night buses return to the harbour
date: 2021-05-03T18:05:00+02:00
lede: |-
  The council voted nine to two on Monday.
source:
  publisher: The Saltmere Paper
  title: Night buses return to the harbour
  id: n1@saltmere.example
`)
  })

  test.each<[string, Record<string, string>, string, string]>([
    ['plain text', text, 'The council voted nine to two.', 'The council voted nine to two.'],
    ['no Content-Type', {}, 'The council voted nine to two.', 'The council voted nine to two.'],
    [
      'HTML beside text',
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      parts('b', ['Content-Type: text/plain\n\nThe text part.', `Content-Type: text/html\n\n<p>The page part.</p>`]),
      'The page part.',
    ],
    [
      'HTML without words beside text',
      { 'Content-Type': 'multipart/alternative; boundary=b' },
      parts('b', ['Content-Type: text/plain\n\nThe text part.', 'Content-Type: text/html\n\n<img src="x.gif">']),
      'The text part.',
    ],
    [
      'text three levels deep',
      { 'Content-Type': 'multipart/mixed; boundary=a' },
      parts('a', [
        `Content-Type: multipart/related; boundary=b\n\n${parts('b', [
          `Content-Type: multipart/alternative; boundary=c\n\n${parts('c', ['Content-Type: text/html\n\n<p>Deep words.</p>'])}`,
        ])}`,
      ]),
      'Deep words.',
    ],
    [
      'quoted-printable',
      { ...text, 'Content-Transfer-Encoding': 'quoted-printable' },
      'The caf=C3=A9 opens at =\nnine.',
      'The café opens at nine.',
    ],
    [
      'base64',
      { ...text, 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('The café opens at nine.').toString('base64'),
      'The café opens at nine.',
    ],
    [
      'base64 with a broken end',
      { ...text, 'Content-Transfer-Encoding': 'base64' },
      `${Buffer.from('The café opens at nine.').toString('base64')}!!=`,
      'The café opens at nine.',
    ],
    [
      'quoted-printable with broken escapes',
      { ...text, 'Content-Transfer-Encoding': 'quoted-printable' },
      'Nine =ZZ lines =C3=A9',
      'Nine =ZZ lines é',
    ],
    ['an unknown charset', { 'Content-Type': 'text/plain; charset=x-none' }, 'Nine lines.', 'Nine lines.'],
    ['an unknown encoding', { ...text, 'Content-Transfer-Encoding': 'x-zip' }, 'Nine lines.', 'Nine lines.'],
    [
      'format=flowed',
      { 'Content-Type': 'text/plain; charset=utf-8; format=flowed' },
      'The council voted \nnine to two.',
      'The council voted nine to two.',
    ],
    [
      'a boundary that never comes',
      { 'Content-Type': 'multipart/alternative; boundary=x' },
      '--x\nContent-Type: text/plain\n\nNine lines.',
      'Nine lines.',
    ],
    [
      'a forwarded mail',
      { 'Content-Type': 'message/rfc822' },
      mailOf({ ...text, Subject: 'The inner one' }, 'Inner words.'),
      'Inner words.',
    ],
  ])('%s', async (_, fields, body, words) => {
    const { code, out } = await imported(mailOf(fields, body))
    expect([code, out]).toEqual([0, expect.stringContaining(words)])
  })

  test('its charset is that of each part', async () => {
    const mail = Buffer.from(mailOf({ 'Content-Type': 'text/plain; charset=iso-8859-1' }, 'Das Café öffnet.'), 'latin1')
    expect((await imported(mail)).out).toContain('Das Café öffnet.')
  })

  test.each([
    ['=?utf-8?Q?Night_buses_=E2=80=94_again?=', 'Night buses — again'],
    ['=?iso-8859-1?B?Q2Fm6Q==?=\n =?utf-8?Q?_reopens?=', 'Café reopens'],
    ['=?x-none?Q?abc?= def', 'def'],
    ['=?utf-8?B?!!!?= def', 'def'],
    ['=?utf-8?Q?Night=0D=0AX-Evil:_1_=1B[31mbuses?=', 'Night X-Evil: 1 [31mbuses'],
    ['Fwd: RE: Night buses', 'Night buses'],
    ['Night buses =?utf-8?Q?=E2=80=AE?=return', 'Night buses return'],
  ])('the subject %j', async (subject, headline) => {
    const { out } = await imported(mailOf({ ...text, Subject: subject }, 'Nine lines.'))
    expect(/headline: (.*)/.exec(out)?.[1]?.replaceAll('"', '')).toContain(headline)
  })

  test.each([
    ['Mon, 3 May 2021 18:05:00 +0200', '2021-05-03T18:05:00+02:00'],
    ['3 May 2021 18:05 GMT', '2021-05-03T18:05Z'],
    ['Mon, 3 May 21 18:05:09 EST', '2021-05-03T18:05:09-05:00'],
    ['Mon, 03 May 2021 18:05:00 -0000 (UTC)', '2021-05-03T18:05:00Z'],
    ['Mon May  3 18:05:00 2021', '2021-05-03T18:05:00'],
    ['Mon, 31 Feb 2021 18:05:00 +0200', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('the date %j', async (date, written) => {
    const { out } = await imported(mailOf({ ...text, Date: date }, 'Nine lines.'))
    expect(/^date: (.*)/m.exec(out)?.[1]).toBe(written)
  })

  test('the address of the sender is not kept', async () => {
    const { out } = await imported(mailOf({ ...text, From: 'jan.vos@saltmere.example' }, 'Nine lines.'))
    expect(out).toContain('publisher: saltmere.example\n')
    expect(out).not.toContain('jan.vos')
  })

  test('a mail is known by its head, whatever its name', async () => {
    expect((await run(['import', '-'], { stdin: mailOf(text, 'Nine lines.') })).out).toContain(
      'id: n1@saltmere.example',
    )
    const { out } = await imported('From: a reader\n\nSubject: this is only a text.\n', 'letter.txt')
    expect(out).not.toContain('publisher')
  })

  test('attachments are counted, not read', async () => {
    const attachment = 'Content-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\n\nAAAA'
    const body = parts('b', ['Content-Type: text/plain\n\nNine lines.', attachment])
    const { out, err } = await imported(mailOf({ 'Content-Type': 'multipart/mixed; boundary=b' }, body))
    expect(out).not.toContain('AAAA')
    expect(err).toContain('story.eml: its attachment was not read')
  })
})

test('a newsletter is an edition, without its preview, counter and footer', async () => {
  const mail = mailOf({ ...html, Subject: 'Harbour Morning: buses and beans' }, newsletter)
  const { code, out, saved } = await run(['import', '--save', '--library', '/lib', 'n.eml'], {
    files: { 'n.eml': mail, '/lib/.keep': '' },
  })
  expect([code, out]).toEqual([0, '/lib/2021/2021-05-03-harbour-morning.yaml\n'])
  const yaml = saved['/lib/2021/2021-05-03-harbour-morning.yaml']!
  expect(yaml.match(/^headline: .*/gm)).toEqual(['headline: Night buses return', 'headline: Beans from 1931 sprout'])
  expect(yaml).toContain('label: Why it matters')
  expect(yaml).not.toMatch(/Buses, beans and a boat|open\.gif|Unsubscribe|logo/)
})

describe('hostile mails are bounded and named', () => {
  test('parts nested a thousand times', async () => {
    let body = 'Content-Type: text/plain\n\nNine lines.'
    for (let i = 0; i < 1000; i++) body = `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n${body}\n--b${i}--`
    const { code, err } = await imported(`MIME-Version: 1.0\nFrom: a@b.example\n${body}`)
    expect([code, err]).toEqual([3, expect.stringContaining('story.eml:1:1: the mail is damaged')])
  })

  test.each([
    ['more than 10 MiB', mailOf(text, 'a'.repeat(10 * 1024 * 1024)), 'larger than 10 MiB'],
    ['a head of a megabyte', mailOf({ ...text, 'X-Long': 'a'.repeat(1e6) }, 'Nine lines.'), 'its head is too large'],
    ['no text', mailOf({ 'Content-Type': 'application/pdf' }, 'AAAA'), 'has no text'],
    ['an empty file', '', 'has no text'],
    [
      'a mailbox',
      `From a Mon May 3 2021\n${mailOf(text, 'One.')}\n\nFrom b Mon May 3 2021\nFrom: b\n\nTwo.`,
      'mailbox',
    ],
  ])('%s', async (_, mail, reason) => {
    const { code, out, err } = await imported(mail)
    expect([code, out, err]).toEqual([3, '', expect.stringContaining(reason)])
  })

  test('a large mail of one line is read', async () => {
    const { code } = await imported(mailOf(html, `<p>${'Night buses. '.repeat(50_000)}</p>`))
    expect(code).toBe(0)
  })
})

test('check compares quotes with a mail', async () => {
  const brief = `headline: Night buses
lede: |-
  "We asked for nine years," said Jan Vos. "It is enough," said Ana Roth.
`
  const mail = mailOf(html, '<p>“We asked for ten years,” said Jan Vos.</p><p>“It is enough,” said Ana Roth.</p>')
  const { code, out } = await run(['check', 'b.yaml', '--against', 'n.eml'], {
    files: { 'b.yaml': brief, 'n.eml': mail },
  })
  expect(code).toBe(1)
  expect(out).toMatch(/quote-altered/)
  expect(out.match(/quote-(?:altered|not-found)/g)).toHaveLength(1)
})
