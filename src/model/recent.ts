/** Caches the values of the last `most` new keys, so that memory does not grow with the number of keys. */
export function recent<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>()
  return (key) => {
    const known = values.get(key)
    if (known !== undefined) return known
    const value = make(key)
    values.set(key, value)
    if (values.size > most) values.delete(values.keys().next().value!)
    return value
  }
}

/** As `recent` with one key, without a map: this runs for every row of an index. */
export function lastOf<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}
