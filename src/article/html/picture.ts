import type { Picture } from '../article.ts'
import type { Element } from './dom.ts'
import { safe, type Resolve } from './spans.ts'

/** Whether an image is one to look at: not an emoji, an icon, a logo or the pixel of a counter. */
export function isPicture(image: Element): boolean {
  const source = sourceOf(image)
  if (!source || /^data:/i.test(source)) return false
  const [width, height] = ['width', 'height'].map((name) => parseInt(image.getAttribute(name) ?? ''))
  if ((width && width < SMALLEST) || (height && height < SMALLEST)) return false
  const asked = Number(/[?&/,](?:w|width|h|height|size)[=_](\d{1,4})\b/.exec(source)?.[1] ?? Infinity)
  if (asked <= 150) return false
  const name = `${image.getAttribute('class') ?? ''} ${image.getAttribute('alt') ?? ''} ${source}`
  return !/\b(?:emoji|icon|logo|avatar|headshot|sprite|pixel|spacer|tracking|gravatar)\b|\/emoji\/|wp-smiley/i.test(
    name,
  )
}

/** Pixels. */
const SMALLEST = 64

/** The address and alternative text of an image. */
export function pictureOf(element: Element, resolve: Resolve): Picture {
  const image =
    element.localName === 'img' ? element : ([...element.querySelectorAll('img')].find(isPicture) ?? element)
  const url = resolve(sourceOf(image))
  const alt = safe(image.getAttribute('alt') ?? '').trim()
  return { ...(url && /^http/i.test(url) && { url }), ...(alt && { alt }) }
}

/** Pages that load images late keep the address elsewhere. */
function sourceOf(image: Element): string {
  const given = ['data-src', 'data-original', 'data-lazy-src', 'src'].map((name) => image.getAttribute(name) ?? '')
  return (
    given.find((source) => source && !/^data:/i.test(source)) ??
    fromSet(image.getAttribute('srcset') ?? image.getAttribute('data-srcset') ?? '')
  )
}

/** The widest of a `srcset`. */
function fromSet(set: string): string {
  const sources = set.split(/,\s+/).map((each) => each.trim().split(/\s+/))
  const width = ([, size = '']: readonly string[]) => parseFloat(size) || 0
  return sources.toSorted((a, b) => width(b) - width(a))[0]?.[0] ?? ''
}
