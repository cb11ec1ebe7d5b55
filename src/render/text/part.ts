import type { Part } from '../../model/part.ts'
import type { Story } from '../../model/story.ts'
import { leadIn } from '../../model/lead-in.ts'
import { run } from '../layout/run.ts'
import { linked, runsOf } from '../layout/spans.ts'
import { captionGap, noteLabel } from '../wording.ts'
import { blocksText, flow, line, spaced, type Lines } from './blocks.ts'

/** The lines of a part of a story. */
export function partText(part: Part, story: Story, width = Infinity): Lines {
  switch (part.kind) {
    case 'image':
      return spaced([line(story.brief.image?.alt ?? '', width), caption(story, width)])
    case 'lede':
      return blocksText(part.blocks, width)
    case 'section':
      return blocksText(part.blocks, width, part.label && leadIn(part.label))
    case 'notes':
      return spaced(story.notes.map((_, i) => note(story, i, width)))
    case 'links':
      return (story.brief.links ?? []).flatMap(({ text, url }) => flow(linked([run(text)], url, false), width))
  }
}

function caption(story: Story, width: number): Lines {
  const runs = [...runsOf(story.caption, false), run(captionGap(story)), ...runsOf(story.credit, false)]
  return story.caption.length || story.credit.length ? flow(runs, width) : []
}

function note({ brief, notes }: Story, index: number, width: number): Lines {
  const label = noteLabel(brief.notes?.[index], brief.lang)
  return blocksText(notes[index] ?? [], width, label && leadIn(label))
}
