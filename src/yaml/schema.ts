import { extra, format, frame, patternOf, type Key, type Keys, type Scalar } from './format.ts'

/** The JSON Schema (draft-07) of a brief, generated from the table that the decoder uses. */
export function schema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Brief',
    description:
      'A news brief. Every value is text as it is written: a number or true and false need no quotes. ' +
      `Keys of your own start with ${extra} and are kept.`,
    ...mapping({ ...format, ...frame }),
    required: [],
    anyOf: [
      { required: ['headline'], properties: { edition: false } },
      { required: ['edition'], propertyNames: { pattern: `^(?:edition$|${extra})` } },
    ],
  }
}

function mapping(keys: Keys): object {
  const names = Object.keys(keys)
  const required = names.filter((name) => keys[name]!.required)
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, property(keys[name]!)])),
    patternProperties: { [`^${extra}`]: {} },
    additionalProperties: false,
    ...(required.length ? { required } : { minProperties: 1 }),
  }
}

function property(key: Key): object {
  return { description: key.doc, ...valueOf(key) }
}

function valueOf(key: Key): object {
  switch (key.kind) {
    case 'texts':
      return list(text('text'))
    case 'map':
      return mapping(key.keys)
    case 'maps':
      return list(mapping(key.keys))
    case 'authors': {
      const author = [text('text'), mapping(key.keys)]
      return { anyOf: [...author, list({ anyOf: author })] }
    }
    default:
      return { ...text(key.kind), examples: [key.example] }
  }
}

function list(items: object): object {
  return { type: 'array', items, minItems: 1 }
}

/** brief keeps numbers and booleans of YAML as text; a day, an address and a language tag are never one. */
function text(kind: Scalar): object {
  if (kind === 'integer')
    return { type: ['string', 'integer'], pattern: patternOf(kind), minimum: -999_999_999, maximum: 999_999_999 }
  const isFree = kind === 'text' || kind === 'markdown'
  return { type: isFree ? ['string', 'number', 'boolean'] : 'string', pattern: patternOf(kind) }
}
