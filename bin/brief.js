#!/usr/bin/env node
'use strict'
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } = require('node:fs')
const { basename, dirname, isAbsolute, join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
const caches = cacheFolder(process.env)
const loaded = { __proto__: null }

// Each command runs other parts of a bundle, and so has a cache of its own.
const [word = 'show'] = process.argv.slice(2)
const command = /^[a-z_]{1,20}$/.test(word) ? word : 'brief'

// Another thread asks for the bundle that it runs.
if (require.main !== module) module.exports = load
else if (!saidVersion(process.argv.slice(2))) load('brief').start(join(__dirname, '..', 'briefs'), __filename)

/** A version needs no bundle. Where it cannot be written, the bundle says why. */
function saidVersion([flag, ...more]) {
  if (more.length || !/^(-V|--version)$/.test(flag)) return false
  try {
    writeSync(1, `${require('../package.json').version}\n`)
    return true
  } catch (error) {
    return error.code === 'EPIPE'
  }
}

/**
 * Runs a bundle of dist/ and gives its exports. V8's code cache, kept in the user's cache folder, saves compiling it
 * again: one file for each bundle (by the hash on its first line), Node and command. A cache that is missing, damaged
 * or another's is not used and is written anew; one that cannot be written is done without.
 */
function load(name) {
  const filename = join(dist, `${name}.cjs`)
  const source = read(filename)
  const cache = caches && join(caches, [name, source.slice(2, 18), process.version, process.arch, command].join('-'))
  const cachedData = cache && sound(cache)
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, demand, module)
  if (cache && (!cachedData || script.cachedDataRejected)) process.once('exit', (code) => code || keep(cache, script))
  return module.exports
}

/** The `require` of a bundle: `brief:yaml` is another one. */
function demand(id) {
  return id.startsWith('brief:') ? (loaded[id] ??= load(id.slice(6))) : require(id)
}

function read(filename) {
  try {
    return readFileSync(filename, 'latin1')
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    process.stderr.write('brief: it has not been built yet; run `npm run build` in its folder\n')
    process.exit(1)
  }
}

function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'brief', 'code')
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'brief', 'Cache', 'code')
  const folder = process.platform === 'darwin' ? join('Library', 'Caches') : '.cache'
  return HOME && join(HOME, folder, 'brief', 'code')
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
    makeFolder(caches)
    writeFileSync(draft, Buffer.concat([data, data]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, cache)
    for (const name of readdirSync(caches)) if (isOutdated(name, basename(cache))) rmSync(join(caches, name))
  } catch (error) {
    // A start without a cache is only slower. A draft that was there before is another process's.
    if (error.code !== 'EEXIST') discard(draft)
  }
}

function discard(draft) {
  try {
    rmSync(draft, { force: true })
  } catch {
    // The folder is none.
  }
}

/** Whether a file is the cache of another version of the same bundle, for the same Node and command, or a draft of it. */
function isOutdated(name, cache) {
  const hash = /-[0-9a-f]{16}-/
  return name !== cache && name.replace(hash, '').replace(/\.\d+$/, '') === cache.replace(hash, '')
}

// Not `recursive`: Node 20 then tries for ever where a file system answers that a folder cannot be there (/proc, autofs).
function makeFolder(folder, above = 2) {
  if (above) makeFolder(dirname(folder), above - 1)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}
