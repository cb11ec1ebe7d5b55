import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/markdown/blocks.ts'
import { storyOf } from '../../src/markdown/story.ts'
import { partsOf, wholeOf } from '../../src/model/part.ts'
import { briefPages } from '../helpers/pages.ts'
import { htmlPage } from '../../src/render/html/page.ts'
import { briefsPage } from '../../src/render/page/briefs.ts'
import { blocksHtml, labelled } from '../../src/render/html/blocks.ts'
import { anyBrief, letters, lettersOf, look, nightBuses, whole } from './stories.ts'

const { html } = briefPages

test('a page', async () => {
  const page = await html([await whole(nightBuses)], look)
  expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">\n/)
  expect(page).toContain('<title>Night buses return to Harbour street</title>')
  expect(page.slice(page.indexOf('<main>'))).toBe(`<main>
<article>
<header>
<p class="folio"><span class="topic">Transit</span> <time datetime="2018-11-01T06:30:00+01:00">Nov 1, 2018</time></p>
<h1>Night buses return to <em>Harbour</em> street</h1>
<p class="byline">By Ines Korda · Jan Vos, photographer</p>
</header>
<figure class="picture">
<p class="alt">A bus at night</p>
<figcaption>The N1 at the quay. <span class="credit">Photo: Jan Vos</span></figcaption>
</figure>
<div class="lede">
<p>Four lines run again from <em>Friday</em>.</p>
</div>
<section class="run-in">
<h2>Why it matters:</h2>
<p>Nurses at <strong>St. Mary&#39;s</strong> walked home.</p>
<ul>
<li>The N1 stops at the <a href="https://example.org/quay" rel="noopener noreferrer">quay</a>.</li>
<li>The N2 does not.</li>
</ul>
</section>
<section>
<h2>By the numbers:</h2>
<div class="scroll" role="group" aria-label="Table" tabindex="0">
<table>
<thead>
<tr><th scope="col" class="left">Line</th><th scope="col" class="right">Riders</th></tr>
</thead>
<tbody>
<tr><td class="left">N1</td><td class="right">120</td></tr>
<tr><td class="left">N2</td><td class="right">9</td></tr>
</tbody>
</table>
</div>
</section>
<section>
<h2>What they&#39;re saying:</h2>
<figure class="quote">
<blockquote>
<p>We are back.</p>
</blockquote>
<figcaption>— <strong>Jan Vos</strong><span class="role">, driver</span></figcaption>
</figure>
</section>
<section>
<ol>
<li value="1">First</li>
<li value="2">Second
<ul>
<li>deeper</li>
</ul></li>
</ol>
<pre tabindex="0"><code>if (x) {
  go
}</code></pre>
</section>
<aside class="run-in">
<h2>Correction, Nov 2, 2018:</h2>
<p>The N3 has <em>no</em> stop.</p>
</aside>
<ul class="links">
<li><a href="https://example.org/buses" rel="noopener noreferrer">Go deeper</a></li>
<li>Ask us</li>
</ul>
<footer>
<p class="source">Source: <a href="https://example.org" rel="noopener noreferrer">Morrow Street Daybook</a> · <bdi>Fictional.</bdi></p>
<ul class="tags">
<li>buses</li>
<li>night</li>
</ul>
</footer>
</article>
</main>
</body>
</html>
`)
})

describe('languages', () => {
  test.each([
    ['he', 'rtl'],
    ['ar-EG', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['de', 'ltr'],
  ])('%s is written %s', async (lang, dir) => {
    expect(await html([await whole({ headline: 'H', lang })], look)).toContain(`<html lang="${lang}" dir="${dir}">`)
  })

  test('an article in another language has a lang attribute', async () => {
    const page = await html([await whole({ headline: 'A' }), await whole({ headline: 'ב', lang: 'he' })], look)
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('<article id="brief-2" lang="he" dir="rtl">')
  })
})

describe('several briefs', () => {
  test('have one title for the page and a list of headlines', async () => {
    const date = '2022-01-27'
    const page = await html([await whole({ headline: 'A', date }), await whole({ headline: 'B', date })], look)
    expect(page.match(/<h1.*<\/h1>/g)).toEqual(['<h1 class="edition">2 briefs, Jan 27, 2022</h1>'])
    expect(page.match(/<h2.*<\/h2>/g)).toEqual(['<h2>A</h2>', '<h2>B</h2>'])
    expect(page).toContain('<li><a href="#brief-2">B</a></li>')
  })

  test('no brief is a page too', async () => {
    expect(await html([], look)).toContain('<h1>No brief</h1>')
  })

  test('parts are below the headline of their brief', async () => {
    const story = await storyOf({ headline: 'A', lede: 'Lede.', source: { publisher: 'P' } })
    const page = await html([{ story, parts: partsOf(story), whole: false }], look)
    expect(page).toContain('<article class="excerpt">\n<header>\n<h1>A</h1>')
    expect(page).not.toContain('footer>')
  })
})

describe('blocks', () => {
  test.each([
    ['a hard break', 'a\\\nb', '<p>a<br>\nb</p>'],
    ['a strike', '~~a~~', '<p><s>a</s></p>'],
    [
      'boxes',
      '- [x] a',
      '<ul>\n<li class="task"><input type="checkbox" disabled aria-label="done" checked> a</li>\n</ul>',
    ],
    ['numbers stay as written', '3. a\n4. b', '<ol>\n<li value="3">a</li>\n<li value="4">b</li>\n</ol>'],
    [
      'numbers that leave some out',
      '1. a\n2. b\n4. c',
      '<ol>\n<li value="1">a</li>\n<li value="2">b</li>\n<li value="4">c</li>\n</ol>',
    ],
    [
      'a list in a numbered one',
      '1. a\n   - b\n3. c',
      '<ol>\n<li value="1">a\n<ul>\n<li>b</li>\n</ul></li>\n<li value="3">c</li>\n</ol>',
    ],
    ['numbers that do not rise are words', '7. a\n3. b', '<p>7. a</p>\n<p>3. b</p>'],
    ['numbers with zeros are words', '01. a\n03. b', '<p>01. a</p>\n<p>03. b</p>'],
    ['Hebrew in English', 'He said:\n\nכן, NATO!', '<p>He said:</p>\n<p dir="auto">כן, NATO!</p>'],
    ['Arabic in a list', '- yes\n- نعم.', '<ul>\n<li>yes</li>\n<li dir="auto">نعم.</li>\n</ul>'],
    ['a Hebrew heading', '# כן?', '<h3 dir="auto">כן?</h3>'],
    ['a text that begins with a mark', '"כן!"', '<p dir="auto">&quot;כן!&quot;</p>'],
    ['a text that begins with Latin has the direction of its page', 'NATO: כן!', '<p>NATO: כן!</p>'],
    [
      'a box to tick',
      '- [ ] a',
      '<ul>\n<li class="task"><input type="checkbox" disabled aria-label="to do"> a</li>\n</ul>',
    ],
    ['a heading under the labels', '# a', '<h3>a</h3>'],
    ['headings leave no level out, however deep they begin', '### a\n\n#### b', '<h3>a</h3>\n<h4>b</h4>'],
    ['HTML is characters', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>'],
    ['no other link', '[a](javascript:x)', '<p>a</p>'],
    [
      'a quotation mark in a url',
      '[a](https://e.org/"onclick="x)',
      '<p><a href="https://e.org/%22onclick=%22x" rel="noopener noreferrer">a</a></p>',
    ],
  ])('%s', async (_, markdown, page) => {
    expect(blocksHtml(await blocksOf(markdown), { level: 3, dir: 'ltr' })).toBe(page)
  })

  test.each([
    ['Hebrew has the direction of the page', 'כן!', '<p>כן!</p>'],
    ['Hebrew that begins with Latin is Hebrew', 'NATO: כן!', '<p>NATO: כן!</p>'],
    ['Latin', 'The bridge is open (at last).', '<p dir="auto">The bridge is open (at last).</p>'],
    ['a number has no direction', '4,200!', '<p>4,200!</p>'],
    ['items', '- כן!\n- Yes!', '<ul>\n<li>כן!</li>\n<li dir="auto">Yes!</li>\n</ul>'],
    ['a heading', '# Why?', '<h3 dir="auto">Why?</h3>'],
    [
      'who said it',
      '> כן!\n> — Dana Levi',
      '<figure class="quote">\n<blockquote>\n<p>כן!</p>\n</blockquote>\n<figcaption dir="auto">— <strong>Dana Levi</strong></figcaption>\n</figure>',
    ],
  ])('on a page from right to left: %s', async (_, markdown, page) => {
    expect(blocksHtml(await blocksOf(markdown), { level: 3, dir: 'rtl' })).toBe(page)
  })

  test.each([
    ['en', 'למה?', 'The bridge!', '<h2 dir="auto">למה?</h2>\n<p>The bridge!</p>'],
    ['en', 'Why?', 'הגשר!', '<h2>Why?</h2>\n<p dir="auto">הגשר!</p>'],
    ['he', 'Why?', 'הגשר!', '<h2 dir="auto">Why?</h2>\n<p>הגשר!</p>'],
    ['he', 'למה?', 'The bridge!', '<h2>למה?</h2>\n<p dir="auto">The bridge!</p>'],
  ])('a label has a direction of its own: %s, %s %s', async (lang, label, body, section) => {
    expect(await html([await whole({ headline: 'H', lang, sections: [{ label, body }] })], look)).toContain(section)
  })

  test('a section without a label has no heading', async () => {
    expect(labelled('section', undefined, await blocksOf('a'), { level: 2, dir: 'ltr' })).toBe(
      '<section>\n<p>a</p>\n</section>',
    )
  })
})

test('a page loads nothing and runs no script', async () => {
  const page = await html([await whole(nightBuses)], look)
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'")
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|\son\w+=/i)
})

test('every page is well formed, has one h1, and has the words of its brief in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyBrief, async (brief) => {
      const story = await storyOf(brief)
      const page = await html([wholeOf(story)], look)
      const body = page.slice(page.indexOf('<main>'), page.indexOf('</main>'))
      expect(unbalanced(page.replace(/<style>[^]*<\/style>/, ''))).toEqual([])
      expect(page.match(/<h1/g)).toHaveLength(1)
      expect(subsequence(lettersOf(story), letters(textOf(body)))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

/** Tags that do not match, and characters that should have been escaped. */
function unbalanced(page: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  const rest = page
    .replace('<!doctype html>', '')
    .replace(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/g, (_, slash: string, name: string) => {
      if (['meta', 'br', 'hr', 'img', 'input'].includes(name)) return ''
      if (!slash) open.push(name)
      else if (open.pop() !== name) wrong.push(`</${name}>`)
      return ''
    })
    .replace(/&(?:amp|lt|gt|quot|#39);/g, '')
  return [...wrong, ...open, ...(rest.match(/[<>&"']/g) ?? [])]
}

function textOf(body: string): string {
  return body
    .replace(/<li value="(\d+)"[^>]*>/g, '$1')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;|&gt;|&quot;|&#39;/g, ' ')
    .replaceAll('&amp;', '&')
}

function subsequence(part: string, all: string): boolean {
  let at = 0
  for (const character of all) if (part.startsWith(character, at)) at += character.length
  return at >= part.length
}

test('with more than 200 briefs the list is at the end, and the page is streamed', async () => {
  const asked: number[] = []
  async function* streamed() {
    for (let i = 1; i <= 300; i++) {
      asked.push(i)
      yield await whole({ headline: `Brief ${i}` })
    }
  }
  let page = ''
  for await (const piece of htmlPage(briefsPage(streamed(), { ...look, overview: true }))) {
    if (!page) expect(asked.length).toBeLessThan(300)
    page += piece
  }
  expect(page.match(/<h1\b/g)).toHaveLength(1)
  expect(page.indexOf('href="#contents"')).toBeLessThan(page.indexOf('id="brief-1"'))
  expect(page.indexOf('id="contents"')).toBeGreaterThan(page.indexOf('id="brief-300"'))
  expect(page).toContain('<h2>300 briefs')
  expect(page.match(/<li><a href="#brief-/g)).toHaveLength(300)
})
