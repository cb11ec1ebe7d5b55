import { once } from '../model/once.ts'
import { ignoredIn, type Ignored } from './ignored-lines.ts'
import { locatorOf, type Locate } from './locate.ts'

/** The text of a file, with what each of its briefs needs of it, computed once: an edition may have thousands of briefs. */
export interface FileText {
  readonly text: string
  readonly lines: () => readonly string[]
  readonly ignored: () => Ignored
  readonly locate: Locate
}

export function fileTextOf(text: string): FileText {
  return {
    text,
    lines: once(() => text.split('\n')),
    ignored: once(() => ignoredIn(text)),
    locate: locatorOf(text),
  }
}
