import { UsageFault } from '../../model/fault.ts'
import { linkable } from '../../model/link.ts'
import { oneOf, suggestion } from '../../model/nearest.ts'
import type { Setting } from '../../yaml/settings.ts'
import { options as table, type OptionName, type Options } from '../arguments/options.ts'
import type { PlacedSetting } from '../arguments/config.ts'
import type { Call } from '../command.ts'
import { wholeNumber } from '../selection/selection.ts'
import { header, mailbox } from './mailbox.ts'

/** What `digest:`, and each digest of `digests:`, in the config file may set. */
export interface DigestSettings extends Pick<
  Options,
  'title' | 'from' | 'to' | 'replyTo' | 'subject' | 'preview' | 'link' | 'home' | 'depth' | 'group' | 'maxWords'
> {
  /** Plain text above the contents and at the end; an empty line separates paragraphs. */
  readonly intro?: string
  readonly footer?: string
  readonly unsubscribe?: string
  readonly listId?: string
}

interface Key {
  readonly name: keyof DigestSettings
  readonly summary: string
}

/** The keys of a digest in the config file, as `brief help digest` prints them. */
export const digestKeys: Readonly<Record<string, Key>> = {
  title: { name: 'title', summary: 'the title (see: --title)' },
  from: { name: 'from', summary: 'the sender (see: --from)' },
  to: { name: 'to', summary: 'the recipient, or a list of them' },
  'reply-to': { name: 'replyTo', summary: 'the address for replies' },
  subject: { name: 'subject', summary: 'the subject line' },
  link: { name: 'link', summary: 'the URL of each brief (see: --link)' },
  home: { name: 'home', summary: 'the home page of a feed' },
  depth: { name: 'depth', summary: 'headline, lede, key or full' },
  group: { name: 'group', summary: 'topic, day or none' },
  'max-words': { name: 'maxWords', summary: 'the most words of a digest' },
  preview: { name: 'preview', summary: 'the text beside the subject in a list of messages' },
  intro: { name: 'intro', summary: 'a text above the contents' },
  footer: { name: 'footer', summary: 'a text at the end, such as your postal address' },
  unsubscribe: { name: 'unsubscribe', summary: 'the URL or mailto: address to unsubscribe' },
  'list-id': { name: 'listId', summary: 'the List-Id of the message, such as morning.example.org' },
}

/** The settings of a digest in the config file at `path`. Throws UsageFault. */
function digestSettings({ key, settings, line }: Setting, path: string): DigestSettings {
  if (!settings) throw new UsageFault(`${path}:${line}: write settings below "${key}", such as "title: Morning"`)
  return Object.assign({}, ...settings.map((each) => settingOf(each, path))) as DigestSettings
}

/**
 * The options of a digest: those of the command line, else of the digest that `--use` names, else of `digest:`. Throws
 * UsageFault for an error in these, but not for one in another digest.
 */
export function digestOptions({ options, config }: Pick<Call, 'options' | 'config'>): Options & DigestSettings {
  const { digest } = config
  return {
    ...(digest && digestSettings(digest, digest.path)),
    ...(options.use !== undefined && usedDigest(options.use, config.digests)),
    ...options,
  }
}

function usedDigest(name: string, digests: PlacedSetting | undefined): DigestSettings {
  const { settings, path = '', line } = digests ?? {}
  if (digests && !settings) throw new UsageFault(`${path}:${line}: write the names of digests below "digests"`)
  const used = settings?.find(({ key }) => key === name)
  if (used) return digestSettings(used, path)
  const names = settings?.map(({ key }) => key) ?? []
  const known = names.length ? `use ${oneOf(names)}` : `write "digests: {${name}: {title: …}}" in the config file`
  throw new UsageFault(`--use: unknown digest "${name}"; ${suggestion(name, names) || known}`)
}

function settingOf({ key, value, values, line }: Setting, path: string): DigestSettings {
  const known = Object.hasOwn(digestKeys, key) ? digestKeys[key] : undefined
  const names = Object.keys(digestKeys)
  if (!known)
    throw new UsageFault(
      `${path}:${line}: unknown setting "${key}"; ${suggestion(key, names) || `a digest has ${names.join(', ')}`}`,
    )
  if (known.name === 'to') {
    const to = values ?? (value ? [value] : [])
    for (const each of to) checkValue('to', each, `${path}:${line}: ${key}`)
    return { to }
  }
  if (value === undefined) throw new UsageFault(`${path}:${line}: "${key}" needs one value`)
  checkValue(known.name, value, `${path}:${line}: ${key}`)
  return { [known.name]: value }
}

function checkValue(name: keyof DigestSettings, value: string, place: string): void {
  const choices = (Object.hasOwn(table, name) && table[name as OptionName].choices) || undefined
  if (choices && !choices.includes(value))
    throw new UsageFault(`${place}: invalid value "${value}"; use ${oneOf(choices)}`)
  if (name === 'from' || name === 'to' || name === 'replyTo') mailbox(place, value, '"Mira Lund <mira@example.org>"')
  if (name === 'subject' || name === 'preview') header(place, value)
  if (name === 'maxWords') wholeNumber(place, value)
  if (name === 'link' && !/^https?:\/\/./i.test(value))
    throw new UsageFault(`${place} needs a URL, such as https://example.org/{slug}, not "${value}"`)
  if (name === 'home' && !(/^https?:/i.test(value) && linkable(value)))
    throw new UsageFault(`${place} needs a URL, such as https://example.org, not "${value}"`)
  if (name === 'unsubscribe' && !linkable(value))
    throw new UsageFault(`${place}: "${value}" is not a URL or a mailto: address`)
  if (name === 'listId' && !/^[\w-]+(\.[\w-]+)+$/.test(value))
    throw new UsageFault(`${place}: "${value}" is not a name with dots, such as morning.example.org`)
}
