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

export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't")
}

/** The beginning of a word that turns its meaning round: `[dis]honest`. */
export function isNegatingPrefix(text: string): boolean {
  return /^(?:un|dis|in|im|il|ir|non|mis|anti|counter)$/i.test(text.replace(/-$/, ''))
}
