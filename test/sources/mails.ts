/** A mail of the given fields and body, with the line ends of the standard. */
export function mailOf(fields: Readonly<Record<string, string>>, body: string): string {
  const head = Object.entries({ ...usual, ...fields }).filter(([, value]) => value)
  return [...head.map(([name, value]) => `${name}: ${value}`), '', body].join('\n').replace(/\r?\n/g, '\r\n')
}

const usual = {
  From: 'The Saltmere Paper <desk@saltmere.example>',
  To: 'mira@example.org',
  Subject: 'Night buses return to the harbour',
  Date: 'Mon, 3 May 2021 18:05:00 +0200',
  'Message-ID': '<n1@saltmere.example>',
  'MIME-Version': '1.0',
}

export const html = { 'Content-Type': 'text/html; charset=utf-8' }
export const text = { 'Content-Type': 'text/plain; charset=utf-8' }

/** A multipart body; the field `Content-Type` names the boundary. */
export function parts(boundary: string, bodies: readonly string[]): string {
  return [...bodies.map((body) => `--${boundary}\n${body}`), `--${boundary}--`, ''].join('\n')
}

/** A newsletter in the usual layout of tables, with a hidden preview, a counter and a footer. */
export const newsletter = `<html><head><title>Harbour Morning</title><style>td {color: red}</style></head><body>
<div style="display:none;max-height:0">Buses, beans and a boat</div>
<table width="600"><tr><td><img src="https://saltmere.example/logo.png" width="120" height="40" alt="Saltmere"></td></tr>
<tr><td><p>View in browser</p></td></tr>
<tr><td><h1>Harbour Morning</h1><p>Good morning. Today's newsletter is 140 words, a 1-minute read.</p></td></tr>
<tr><td><h2>1. Night buses return</h2>
<p>The council voted nine to two on Monday for three night lines, after two winters that went by without them.</p>
<p><strong>Why it matters:</strong> Nurses can ride home again.</p>
<ul><li>Line 5 runs to the harbour.</li><li>Line 7 runs to the hospital.</li></ul></td></tr>
<tr><td><h2>2. Beans from 1931 sprout</h2>
<p>A gardener in Halvorsund found the beans in a drawer of his late aunt, planted them in March and saw them sprout.</p>
<p>“They were only asleep,” said Per Lund, the gardener.</p></td></tr>
<tr><td><p>Thanks for reading. See you tomorrow.</p><p><a href="https://saltmere.example/off?u=1">Unsubscribe</a></p></td></tr></table>
<img src="https://saltmere.example/open.gif" width="1" height="1"></body></html>`
