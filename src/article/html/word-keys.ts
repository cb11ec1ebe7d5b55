/** The words of a text for comparison: runs of letters and digits in lower case, each character of Chinese and Japanese alone. */
export function wordKeys(text: string): string[] {
  return text.toLowerCase().match(/[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\p{L}\p{N}]+/gu) ?? []
}
