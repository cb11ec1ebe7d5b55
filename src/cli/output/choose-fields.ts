import { faultOf, UsageFault } from '../../model/fault.ts'
import { chosen, namesIn, type Field } from '../../render/records/fields.ts'
import type { Options } from '../arguments/options.ts'

/** The fields that options name, else those named by default. `--json` may have taken a BRIEF for fields. Throws UsageFault. */
export function fieldsFor<T>(
  options: Options,
  fields: readonly Field<T>[],
  byDefault: readonly string[] | undefined,
  lacksBrief = false,
): Field<T>[] {
  const names = askedNames(options) ?? byDefault
  return names ? fieldsNamed(names, fields, options, lacksBrief) : []
}

/** The fields that were asked for by name. */
function askedNames({ json, fields }: Options): string[] | undefined {
  if (typeof json !== 'string' && fields === undefined) return undefined
  return namesIn([typeof json === 'string' ? json : '', fields ?? ''].join(','))
}

function fieldsNamed<T>(
  names: readonly string[],
  fields: readonly Field<T>[],
  options: Options,
  lacksBrief: boolean,
): Field<T>[] {
  if (names.length === 0)
    throw new UsageFault(
      `${options.fields === undefined ? '--json' : '--fields'} needs a field; fields: ${fields.map(({ name }) => name).join(', ')}`,
    )
  try {
    return chosen(fields, names)
  } catch (error) {
    // `--json night-buses` has taken the brief for its fields.
    const fault = faultOf(error)
    const mayBeBrief = lacksBrief && options.fields === undefined && names.length === 1 && !names[0]!.includes('.')
    if (!mayBeBrief || fault?.kind !== 'usage') throw error
    throw new UsageFault(`${fault.message}; write BRIEF before --json`)
  }
}
