import type { Digest } from '../../model/digest.ts'
import { FileFault } from '../../model/fault.ts'
import { hashOf } from '../../model/hash.ts'
import { isLocal } from '../../model/link.ts'
import { digestWithPictures, webOnly } from '../../model/pictures.ts'
import type { Attachment } from '../../render/mail/message.ts'
import type { Files } from '../../platform/world.ts'

/**
 * A digest whose images beside the briefs are attachments of the message (`cid:`), each once. An image that cannot be
 * read, or is no PNG, JPEG, GIF or WebP, leaves its description; `warn` gets a sentence about it.
 */
export function attachImages(
  digest: Digest,
  files: Files,
  warn: (sentence: string) => void,
): { digest: Digest; attachments: readonly Attachment[] } {
  const found = new Map<string, Attachment | undefined>()
  const attached = digestWithPictures(digest, ({ entry }) => (url) => {
    if (!isLocal(url)) return webOnly(url)
    const path = entry.path === '-' ? url : files.join(files.resolve(entry.path, '..'), ...url.split('/'))
    if (!found.has(path)) found.set(path, attachment(path, url, files, warn))
    const image = found.get(path)
    return image && `cid:${image.cid}`
  })
  return { digest: attached, attachments: [...found.values()].flatMap((image) => image ?? []) }
}

function attachment(path: string, url: string, files: Files, warn: (sentence: string) => void): Attachment | undefined {
  try {
    const content = files.read(path, LARGEST)
    const type = TYPES.find(({ starts }) => starts.test(latin1(content.subarray(0, 16))))
    if (type && content.length <= LARGEST)
      return { cid: `${hashOf(url)}${hashOf(path, 1)}@brief`, name: url.split('/').at(-1)!, type: type.name, content }
    warn(`the image "${url}" is not attached: ${type ? 'it is larger than 10 MB' : 'it is no PNG, JPEG, GIF or WebP'}`)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    warn(`the image "${url}" is not attached: ${error.message}`)
  }
  return undefined
}

const LARGEST = 10_000_000

/** What files begin with: the images that every mail reader shows. */
const TYPES: readonly { readonly name: string; readonly starts: RegExp }[] = [
  { name: 'image/png', starts: /^\x89PNG\r\n\x1a\n/ },
  { name: 'image/jpeg', starts: /^\xff\xd8\xff/ },
  { name: 'image/gif', starts: /^GIF8[79]a/ },
  { name: 'image/webp', starts: /^RIFF[^]{4}WEBP/ },
]

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
