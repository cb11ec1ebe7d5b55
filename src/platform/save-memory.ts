/**
 * For work that goes on for long: the heap may grow to twice what is in use before V8 collects garbage, instead of four
 * times, which takes some percent longer. The flag works at any time, in Node 20 to 26.
 */
export function saveMemory(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=100')
}
