import type { Extract, Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { linkable } from '../link.ts'
import { hang } from '../layout/hang.ts'
import { leadIn } from '../../model/lead-in.ts'
import { run, textOf, type Line, type Run } from '../layout/run.ts'
import { linked, runsOf } from '../layout/spans.ts'
import { wrap } from '../layout/wrap.ts'
import { captionGap, noteLabel } from '../wording.ts'
import { blocksLines } from './blocks.ts'
import { spaced, type Setting } from './setting.ts'

/** The lines of the parts of one story. */
export function partsLines({ story, parts }: Extract, setting: Setting): Line[] {
  return spaced(parts.map((part) => partLines(part, story, setting)))
}

function partLines(part: Part, story: Story, setting: Setting): Line[] {
  switch (part.kind) {
    case 'image':
      return image(story, setting)
    case 'lede':
      return blocksLines(part.blocks, setting)
    case 'section':
      return blocksLines(part.blocks, setting, labelled(part.label))
    case 'notes':
      return notes(story, setting)
    case 'links':
      return links(story, setting)
  }
}

/** A label that runs in. */
function labelled(label = ''): Run[] {
  if (!label) return []
  const text = leadIn(label)
  const shown = text.trimEnd()
  return [run(shown, 'label'), run(text.slice(shown.length))]
}

/** Caption and credit behind a thin bar; what the picture shows, where it has no caption. */
function image(story: Story, { width, hyperlinks }: Setting): Line[] {
  const { brief, caption, credit } = story
  const text = caption.length ? runsOf(caption, hyperlinks, 'caption') : [run(brief.image?.alt ?? '', 'caption')]
  const by = runsOf(credit, hyperlinks, 'credit')
  const gap = caption.length ? captionGap(story) : ' · '
  const both = [...text, ...(by.length && textOf(text) ? [run(gap, 'caption')] : []), ...by]
  const bar = [run('▏ ', 'caption')]
  return hang(bar, wrap(both, width - 2), bar)
}

function notes({ brief, notes }: Story, setting: Setting): Line[] {
  return spaced(
    notes.map((blocks, i) => blocksLines(blocks, setting, labelled(noteLabel(brief.notes?.[i], brief.lang)))),
  )
}

/** `Go deeper →`, which is the link, or has its url after it. */
function links({ brief }: Story, { width, hyperlinks }: Setting): Line[] {
  return (brief.links ?? []).flatMap(({ text, url }) => {
    const shown: readonly Run[] = [run(text, 'label'), run(' '), run('→', 'arrow')]
    if (!url) return wrap(shown, width)
    const clickable = hyperlinks && linkable(url)
    return wrap(clickable ? linked(shown, url, true) : [...shown, run(` ${url}`, 'url')], width)
  })
}
