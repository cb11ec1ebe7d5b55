/** Right to left for the languages that are written so, unless the tag says Latin. */
export function direction(lang: string): 'rtl' | 'ltr' {
  if (/-latn\b/i.test(lang)) return 'ltr'
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b|-(?:arab|hebr)\b/i.test(lang) ? 'rtl' : 'ltr'
}
