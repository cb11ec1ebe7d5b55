import type { Count, ShareOfVoice, Slice, Voice } from '../../model/share-of-voice.ts'
import { keysOf, version, type Field, type Value } from './fields.ts'

/** The fields of `brief people --report`, which is one record. */
export const shareOfVoiceFields: readonly Field<ShareOfVoice>[] = [
  version,
  { name: 'from', summary: 'the first day of the selection; null if it has none', of: ({ days }) => days?.from },
  { name: 'to', summary: 'the last day of the selection', of: ({ days }) => days?.to },
  {
    name: 'totals',
    summary: 'how many briefs, quotes with a speaker, and different speakers',
    keys: keysOf('briefs quotes speakers'),
    of: ({ totals }) => ({ ...totals }),
  },
  {
    name: 'before',
    summary: 'from, to, briefs, quotes and speakers of the period before; null without one',
    keys: keysOf('from to briefs quotes speakers'),
    of: ({ before }) => {
      if (!before) return undefined
      const { days, ...totals } = before
      return { ...days, ...totals }
    },
  },
  {
    name: 'voices',
    summary:
      'name, kind (person, organisation, unnamed), role, quotes, share (0 to 1) and before (quotes, share) of each speaker, most quoted first',
    keys: keysOf('name kind role quotes share', { before: keysOf('quotes share') }),
    of: ({ voices }) => voices.map(voice),
  },
  {
    name: 'topics',
    summary: 'name, quotes, share, before, speakers (how many) and top (the three most quoted) of each',
    keys: sliceKeys(),
    of: ({ topics }) => topics.map(slice),
  },
  {
    name: 'months',
    summary: 'the same of each month, YYYY-MM',
    keys: sliceKeys(),
    of: ({ months }) => months.map(slice),
  },
  {
    name: 'kinds',
    summary: 'the same of each kind of speaker',
    keys: sliceKeys(),
    of: ({ kinds }) => kinds.map(slice),
  },
  {
    name: 'gone',
    summary: 'the speakers of the period before who are not quoted any more, as in voices',
    keys: keysOf('name kind role quotes share', { before: keysOf('quotes share') }),
    of: ({ gone }) => gone.map(voice),
  },
]

function sliceKeys() {
  return keysOf('name quotes share speakers', { before: keysOf('quotes share'), top: keysOf('name quotes') })
}

function voice({ name, kind, role, ...count }: Voice): Value {
  return { name, kind, role, ...counts(count) }
}

/** A topic or month without a name is null. */
function slice({ name, speakers, top, ...count }: Slice): Value {
  return { name: name || undefined, ...counts(count), speakers, top: top.map((each) => ({ ...each })) }
}

function counts({ quotes, share, before }: Count) {
  return { quotes, share, before: before && { ...before } }
}
