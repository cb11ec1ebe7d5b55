/** The characters of the bytes 0x80 to 0x9f; those that Windows-1252 lacks are the C1 controls. */
export const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Text that was decoded as Latin-1, as Windows-1252: Node's TextDecoder takes one for the other (nodejs/node#56542). */
export function fromLatin1(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => upperHalf[character.charCodeAt(0) - 0x80]!)
}
