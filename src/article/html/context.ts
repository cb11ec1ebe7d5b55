import type { Reason } from '../ledger.ts'
import { nameOf, type Element } from './dom.ts'

/** Why what stands in an element is no part of an article, by its tag, classes and id. Undefined for most elements. */
export function reasonOf(element: Element): Reason | undefined {
  const known = reasons.get(element)
  if (known !== undefined) return known ?? undefined
  const reason = hiddenReason(element) ?? TAGS[element.localName] ?? namedReason(element)
  reasons.set(element, reason ?? null)
  return reason
}

const reasons = new WeakMap<Element, Reason | null>()

const TAGS: Readonly<Record<string, Reason>> = {
  nav: 'navigation',
  footer: 'page footer',
  aside: 'sidebar',
  form: 'form',
  button: 'form',
  dialog: 'form',
}

function hiddenReason(element: Element): Reason | undefined {
  const isHidden =
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  return isHidden ? 'hidden' : undefined
}

/** `emailSignup` is `email-signup`. Names of a whole page's layout say nothing. */
function namedReason(element: Element): Reason | undefined {
  const name = nameOf(element)
  if (!name.trim() || element.localName === 'body' || element.localName === 'html') return undefined
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_:]+/g, '-')
  return NAMES.find(([, pattern]) => pattern.test(words))?.[0]
}

const NAMES: readonly (readonly [Reason, RegExp])[] = [
  ['hidden', /\b(?:visually-?hidden|sr-only|screen-reader(?:-text|-only)?|print-header|printonly|print-only)\b/],
  ['comments', /\b(?:comments?(?:-(?:section|list|area|container|thread|form|wrapper))?|disqus[\w-]*|livefyre)\b/],
  ['cookie notice', /\b(?:cookie|consent|gdpr)[\w-]*/],
  [
    'sign-up',
    /newsletter|\bsign-?up|\bsubscri(?:be|ption)[\w-]*(?:form|box|cta|widget)?\b|paywall|\bcta\b|[\w-]*-cta\b|\bmembership|\bdonat(?:e|ion)\b|email-capture|opt-?in\b/,
  ],
  [
    'advertisement',
    /\b(?:ad|ads|advert|adverts|advertisement|advertising|adsense|ad-?(?:unit|slot|container|wrapper|box|block|placeholder)|dfp|gpt-ad)\b|\bsponsor(?:ed|-?content)?\b|\bpromo(?:s|-[\w-]*|box)?\b|outbrain|taboola|affiliate|\bdisclosure\b/,
  ],
  [
    'sharing',
    /\b(?:share|sharing|sharedaddy|share-?(?:bar|tools?|buttons?|links?)|social[\w-]*|addthis[\w-]*|follow-us|follow-buttons)\b/,
  ],
  ['gallery', /\b(?:gallery|slideshow|lightbox|resgallery)[\w-]*|[\w-]*-gallery\b/],
  [
    'other stories',
    /\brelated[\w-]*|[\w-]*-related\b|\brecirc[\w-]*|\brecommend(?:ed|ations?)[\w-]*|\bread-?(?:more|next)\b|\bmore-(?:news|stories|from|on|articles|coverage)\b|\balso-(?:like|read)\b|\b(?:popular|trending|most-(?:read|viewed|popular)|up-?next|you-may[\w-]*)\b|\bteaser[\w-]*|\brail(?:-[\w-]*)?\b|\b(?:carousel|swiper|slider)[\w-]*|\bsee-also\b|\binline-(?:link|recirc)[\w-]*/,
  ],
  [
    'about the author',
    /\b(?:author|contributor)-?(?:bio|info|box|flyout|card|description|details|about|profile|text)\b|\babout-(?:the-)?author\b|\bentry-author[\w-]*|\bbio(?:graphy)?\b/,
  ],
  [
    'navigation',
    /\b(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|toolbar|skip-link|slide-?count|control-?bar[\w-]*|pag(?:e-)?nav|topnav|subnav)\b/,
  ],
  ['tags', /\b(?:post-|entry-|article-)?(?:tags|tag-?list|tags-?links|categories|keywords|topics)\b/],
  ['sidebar', /\bsidebar[\w-]*|\b(?:aside|widget|widgets|widget-area)\b/],
  ['reading time', /\b(?:read(?:ing)?-time|estimated-read-time|time-to-read)\b/],
  ['page footer', /\b(?:site-|page-|global-)?footer\b/],
  ['page header', /\b(?:site-|page-|global-)header\b|\bmasthead\b|\btop-?bar\b/],
]

/** Whether an element holds what stands above an article: a byline, a date, a caption. */
export function isMatter(element: Element): 'byline' | 'caption' | undefined {
  const words = nameOf(element)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_:]+/g, '-')
  if (
    /\b(?:caption[\w-]*|[\w-]*-caption|(?:photo-|image-|thumbnail-|media-)?credits?|figcaption|wp-caption-text)\b/.test(
      words,
    )
  )
    return 'caption'
  if (
    /\b(?:byline[\w-]*|dateline|entry-meta|post-meta|article-meta|meta-?data|publish(?:ed)?-date|pub-?date|post-date|entry-date|timestamp|article-?date|posted-on|author-name|[\w-]*-byline|[\w-]*publish-date|dates?)\b/.test(
      words,
    )
  )
    return 'byline'
  return undefined
}
