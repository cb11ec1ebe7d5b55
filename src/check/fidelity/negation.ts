/** Words that turn a statement round, in the languages whose quotes the tool attributes. A cut beside one needs a second look. */
const NEGATIONS = new Set(
  [
    "no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom unless except n't ain't",
    'nicht kein keine keinen keinem keiner keines nie niemals nichts niemand nirgends ohne weder noch kaum',
    'ne pas jamais rien personne aucun aucune sans ni nul nulle guère',
    'no nunca jamás nada nadie ningún ninguno ninguna sin ni tampoco apenas',
  ]
    .join(' ')
    .split(' '),
)

/** Words that an ellipsis should not swallow either: the rest of their sentence says the opposite without them. */
const REVERSALS = new Set(
  'refuse refuses refused refusing deny denies denied denying fail fails failed failing decline declines declined oppose opposes opposed reject rejects rejected lack lacks lacked doubt doubts doubted'.split(
    ' ',
  ),
)

/** Whether a statement may say the opposite without a word. */
export function isReversal(word: string): boolean {
  return isNegation(word) || REVERSALS.has(word)
}

/** Whether one word says that something may happen, and the other that it will. */
export function isHedgeDropped(before: string, after: string): boolean {
  return /^(?:may|might|could|would|should)$/.test(before) && /^(?:will|shall|must|does|did|is|has)$/.test(after)
}

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't")
}

/** The beginning of a word that turns its meaning round: `[dis]honest`. */
export function isNegatingPrefix(text: string): boolean {
  return /^(?:un|dis|in|im|il|ir|non|mis|anti|counter)$/i.test(text.replace(/-$/, ''))
}
