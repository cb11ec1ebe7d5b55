'use strict'
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

exports.load = load

/**
 * Runs a bundle of dist/ and gives its exports. V8's code cache, kept in the user's cache folder, saves compiling it
 * again: one file for each bundle (by the hash on its first line), Node and command. A cache that is missing, damaged
 * or another's is not used and is written anew; one that cannot be written is done without.
 */
function load(name, command) {
  const filename = join(__dirname, '..', 'dist', name)
  const source = read(filename)
  const cache = cacheFile(source.slice(2, 18), command)
  const cachedData = cache && sound(cache)
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename))
  if (cache && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(cache, script))
  return module.exports
}

function read(filename) {
  try {
    return readFileSync(filename, 'utf8')
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    process.stderr.write('brief: it has not been built yet; run `npm run build` in its folder\n')
    process.exit(1)
  }
}

function cacheFile(key, command) {
  const folder = cacheFolder(process.env)
  return folder && join(folder, 'brief', 'code', `${key}-${process.version}-${process.arch}-${command}`)
}

function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA
  return HOME && (process.platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache'))
}

// V8 checks a cache's version and flags, but not its content: a damaged one would crash the process. It is kept twice in
// its file, and two halves that differ are no cache. (Comparing costs microseconds; a checksum in JavaScript, milliseconds.)
function sound(cache) {
  try {
    const data = readFileSync(cache)
    const half = data.length / 2
    const first = data.subarray(0, half)
    return Number.isInteger(half) && first.equals(data.subarray(half)) ? first : undefined
  } catch {
    return undefined
  }
}

function keep(cache, script) {
  const draft = `${cache}.${process.pid}`
  try {
    const data = script.createCachedData()
    mkdirSync(dirname(cache), { recursive: true, mode: 0o700 })
    writeFileSync(draft, Buffer.concat([data, data]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, cache)
  } catch {
    rmSync(draft, { force: true })
  }
}
