import { plain } from '../../model/block.ts'
import type { Look } from '../../model/look.ts'
import type { Extract } from '../../model/part.ts'
import type { Line } from '../layout/run.ts'
import { wrap } from '../layout/wrap.ts'
import { smart } from '../smart.ts'
import { colophon } from './colophon.ts'
import { drawing } from './drawing.ts'
import { masthead } from './masthead.ts'
import { paint } from './paint.ts'
import { partsLines } from './parts.ts'
import { nameOf } from './quotes.ts'
import { set, sheetOf, spaced, type Setting, type Sheet } from './setting.ts'

/** The page of a terminal: lines are laid out first and painted afterwards, so that they are the same without colour. */
export async function page(extracts: readonly Extract[], look: Look): Promise<string> {
  const sheet = sheetOf(look)
  const setting = {
    width: sheet.width,
    hyperlinks: look.hyperlinks,
    marks: [],
    depth: 0,
    draw: await drawing(extracts),
  }
  const shown = look.smart ? smart(extracts) : extracts
  const several = new Set(shown.map(({ story }) => story)).size > 1
  const all = shown.map((extract) =>
    extract.whole ? whole(extract, sheet, setting) : excerpt(extract, several, setting),
  )
  return paint(set(spaced(all), sheet), look)
}

function whole(extract: Extract, sheet: Sheet, setting: Setting): Line[] {
  const { story } = extract
  return spaced([masthead(story, sheet, setting.hyperlinks), partsLines(extract, setting), colophon(story, setting)])
}

/** Parts of one brief, under its name if there are others. */
function excerpt(extract: Extract, several: boolean, setting: Setting): Line[] {
  const { brief, headline } = extract.story
  const name = nameOf({ ...brief, headline: plain(headline) || brief.headline })
  return spaced([several ? wrap([name], setting.width) : [], partsLines(extract, setting)])
}
