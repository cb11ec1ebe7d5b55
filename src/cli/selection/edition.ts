import { editionStoryOf } from '../../markdown/story.ts'
import type { EditionStory } from '../../model/story.ts'
import type { BriefRecord } from '../../render/records/brief-fields.ts'

/** Whether a call names a whole file, whose edition then frames the page; `#2` names one brief of it. */
export function namesFile([operand, ...others]: readonly string[]): boolean {
  return (
    operand !== undefined &&
    !others.length &&
    !/#\d+$|^(?:latest|sample|today|yesterday|tomorrow)$|^\d{4}-\d\d-\d\d$/.test(operand)
  )
}

/** The edition that frames briefs, if they are all of one. */
export async function editionOf(records: readonly BriefRecord[]): Promise<EditionStory | undefined> {
  const [first, ...others] = records
  const edition = first?.entry.brief.edition
  const isSame = ({ entry }: BriefRecord) => entry.path === first!.entry.path
  return edition && others.every(isSame) ? editionStoryOf(edition) : undefined
}
