import { describe, expect, test } from 'vitest'
import { mail, type Letter } from '../../../src/render/mail/message.ts'

const letter: Letter = {
  from: { name: 'Mira Lund', address: 'mira@example.org' },
  to: [
    { name: '', address: 'all@example.org' },
    { name: 'Zoë "Z" Ångström, desk', address: 'zoe@example.org' },
  ],
  replyTo: { name: '', address: 'desk@example.org' },
  subject: 'Night buses',
  text: 'Night buses return.\n',
  html: '<p>Night buses return.</p>\n',
  date: '2018-11-01T07:00:00Z',
}

/** The fields of the head, unfolded. */
function headOf(message: string): Record<string, string> {
  const [head = ''] = message.split('\n\n')
  const fields = head.replace(/\n[ \t]+/g, ' ').split('\n')
  return Object.fromEntries(
    fields.map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 2)]),
  )
}

describe('a message', () => {
  test('has these header fields', async () => {
    const head = headOf(await mail(letter))
    expect(head).toEqual({
      'Auto-Submitted': 'auto-generated',
      From: 'Mira Lund <mira@example.org>',
      To: expect.stringMatching(/^all@example\.org, =\?UTF-8\?Q\?Zo=C3=AB.*\?= <zoe@example\.org>$/),
      'Reply-To': 'desk@example.org',
      Subject: 'Night buses',
      'Message-ID': expect.stringMatching(/^<[0-9a-z]{33}@example\.org>$/),
      Date: 'Thu, 01 Nov 2018 07:00:00 +0000',
      'MIME-Version': '1.0',
      'Content-Type': expect.stringMatching(/^multipart\/alternative; boundary="[^"]+"$/),
    })
  })

  test('a subject that looks encoded is encoded', async () => {
    const subject = '=?utf-8?q?Free_money?='
    expect(headOf(await mail({ ...letter, subject }))['Subject']).toBe('=?UTF-8?B?PT91dGYtOD9xP0ZyZWVfbW9uZXk/PQ==?=')
  })

  test.each([
    ['https://example.org/u?x=1', 'List-Unsubscribe=One-Click'],
    ['mailto:off@example.org', undefined],
  ])('to a list has its name and the way off it: %s', async (unsubscribe, post) => {
    const head = headOf(await mail({ ...letter, unsubscribe, listId: 'morning.example.org' }))
    expect(head['List-ID']).toBe('<morning.example.org>')
    expect(head['List-Unsubscribe']).toBe(`<${unsubscribe}>`)
    expect(head['List-Unsubscribe-Post']).toBe(post)
  })

  test('has the text before the HTML, as RFC 2046 requires', async () => {
    const types = [...(await mail(letter)).matchAll(/^Content-Type: ([^\n]+)/gm)].map(([, type]) => type)
    expect(types).toEqual([
      'multipart/alternative;',
      'text/plain; charset=utf-8; format=flowed',
      'text/html; charset=utf-8',
    ])
  })

  test('is reproducible, and depends on its content', async () => {
    expect(await mail(letter)).toBe(await mail({ ...letter }))
    const id = async (change: Partial<Letter>) => headOf(await mail({ ...letter, ...change }))['Message-ID']
    const ids = await Promise.all([id({}), id({ text: 'Other.\n' }), id({ subject: 'Other' }), id({ to: [] })])
    expect(new Set(ids).size).toBe(4)
  })

  test('is ASCII in lines that any relay accepts', async () => {
    const text = `${'夜间巴士 '.repeat(300)}\n${'x'.repeat(3000)}\nhttps://example.org/${'a'.repeat(200)}\n`
    const message = await mail({ ...letter, text, html: `<p>${text}</p>\n`, subject: '夜间 '.repeat(80) })
    expect(message).toMatch(/^[\t\n -~]*$/)
    expect(message.split('\n').filter((line) => line.length > 78)).toEqual([])
  })

  test('has the given words', async () => {
    const message = await mail({ ...letter, text: 'Zoë says: “=20” is no space.\nFrom Monday on.\n.\n' })
    const part = message
      .split(/^--.*$/m)[1]!
      .split('\n\n')
      .slice(1)
      .join('\n\n')
    const bytes = part
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    expect(Buffer.from(bytes, 'latin1').toString().trimEnd()).toBe('Zoë says: “=20” is no space.\n From Monday on.\n.')
  })

  test.each(['a\r\nBcc: spy@example.org', 'a\nBcc: spy@example.org', 'a\rBcc: spy@example.org', 'a\n\nBody'])(
    'lets no field of its head begin another, even unchecked: %j',
    async (text) => {
      const box = { name: text, address: `${text}@example.org` }
      for (const change of [{ subject: text }, { from: box }, { to: [box] }, { replyTo: box }]) {
        expect(Object.keys(headOf(await mail({ ...letter, ...change })))).toEqual(
          Object.keys(headOf(await mail(letter))),
        )
      }
    },
  )
})
