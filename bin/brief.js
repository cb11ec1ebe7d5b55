#!/usr/bin/env node
'use strict'
const {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} = require('node:fs')
const { dirname, isAbsolute, join, resolve } = require('node:path')
const { Script } = require('node:vm')

const DAY = 86_400_000
/** Several times the largest cache that brief writes. */
const MAX_BYTES = 16 * 1024 * 1024
/** Caches to keep for each bundle and command. Several versions of brief or Node may be in use at once. */
const MAX_VERSIONS = 4
/** How much of a file is compared at once. */
const PIECE = 64 * 1024

/** All files are read into the same memory. It holds most bundles and caches; memory that is never touched costs nothing. */
let memory = Buffer.allocUnsafeSlow(1024 * 1024)

const dist = join(__dirname, '..', 'dist')
const caches = safeFolder(cacheFolder(process.env))
const loaded = { __proto__: null }

// Each command runs different parts of a bundle, and on a terminal others than in a pipe, so each has its own cache.
const [word = 'show'] = process.argv.slice(2)
const command = /^[a-z_]{1,20}$/.test(word) ? word : 'brief'
const output = isTerminal(1) ? '.terminal' : ''

// A worker thread requires this file to load its bundle.
if (require.main !== module) module.exports = load
else if (!saidVersion(process.argv.slice(2))) load('brief').start(join(__dirname, '..', 'briefs'), __filename)

/** Whether a descriptor is open on a device other than /dev/null: a terminal. The module `tty` takes long to load. */
function isTerminal(descriptor) {
  try {
    const stat = fstatSync(descriptor)
    return stat.isCharacterDevice() && stat.rdev !== statSync('/dev/null').rdev
  } catch {
    return false // It is closed, or this is Windows.
  }
}

/** Prints the version without loading a bundle. If that fails, the bundle reports why. */
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
 * Runs a bundle of dist/ and returns its exports. V8's code cache, kept in the user's cache folder, avoids compiling it
 * again: one file for each bundle (by the hash on its first line), command, kind of output, and version and flags of Node. A
 * cache that is missing, damaged or rejected is written again at exit. A cache that cannot be written, or is not safe, is not used.
 */
function load(name) {
  const filename = join(dist, `${name}.cjs`)
  const source = read(filename)
  const use = `${name}-${command}${output}`
  const version = [source.slice(2, 18), process.version, process.arch, ...flags(process)].join('-')
  const cache = caches && join(caches, `${use}-${version}`)
  const cachedData = cache && readCache(cache)
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, demand, module)
  if (cache && (!cachedData || script.cachedDataRejected))
    process.once('exit', (code) => code || keep(cache, script, use))
  return module.exports
}

/** The `require` of a bundle: `brief:yaml` is another one. */
function demand(id) {
  return id.startsWith('brief:') ? (loaded[id] ??= load(id.slice(6))) : require(id)
}

function read(filename) {
  let file
  try {
    file = openSync(filename)
    const { size } = fstatSync(file)
    reserve(size)
    return fill(file, size).latin1Slice()
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    process.stderr.write('brief: it has not been built yet; run `npm run build` in its folder\n')
    process.exit(1)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function reserve(size) {
  if (memory.length < size) memory = Buffer.allocUnsafeSlow(size)
}

/** The next bytes of a file, fewer at its end. They are valid until the next call: all calls share one memory. */
function fill(file, size, from = 0) {
  let end = from
  while (end < from + size) {
    const length = readSync(file, memory, end, from + size - end, null)
    if (!length) break
    end += length
  }
  return memory.subarray(from, end)
}

/**
 * What V8 compiles depends on its flags, and it rejects a cache that was made with others. They come from the command
 * line of Node and from NODE_OPTIONS; without any, nothing is added to the name of the cache.
 */
function flags({ execArgv, env: { NODE_OPTIONS } }) {
  const all = [...execArgv, ...(NODE_OPTIONS ? [NODE_OPTIONS] : [])].join(' ')
  return all ? [hash(all)] : []
}

function hash(text) {
  let value = 5381
  for (let i = 0; i < text.length; i++) value = ((value * 33) ^ text.charCodeAt(i)) >>> 0
  return value.toString(16)
}

function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'brief', 'code')
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'brief', 'Cache', 'code')
  const folder = process.platform === 'darwin' ? join('Library', 'Caches') : '.cache'
  return HOME && isAbsolute(HOME) && join(HOME, folder, 'brief', 'code')
}

/**
 * The folder of the code caches; undefined where it must not be used. V8 runs what is in a cache, so the folder, and the
 * folder `brief` that holds it, must be plain folders of this user that nobody else can write to. src/platform/cache-safety.ts
 * checks the other caches in the same way.
 */
function safeFolder(folder) {
  if (!folder) return undefined
  try {
    for (const path of [dirname(folder), folder]) {
      const stat = lstatSync(path, { throwIfNoEntry: false })
      if (!stat) return folder
      const fault = stat.isDirectory() ? faultOfOwner(stat) : 'is not a plain folder'
      if (fault) return refuse(path, fault)
    }
    return folder
  } catch (error) {
    return refuse(folder, `cannot be read: ${error.code}`)
  }
}

/** Windows has neither user IDs nor these permissions. */
function faultOfOwner({ uid, mode }) {
  const user = process.geteuid?.()
  if (user === undefined) return undefined
  if (uid !== user) return 'belongs to another user'
  return mode & 0o022 ? 'is writable by other users; use chmod go-w' : undefined
}

function refuse(path, fault) {
  if (process.env.BRIEF_DEBUG)
    process.stderr.write(`brief: the code cache is not used: ${JSON.stringify(path)} ${fault}\n`)
}

/** The bytes of a cache; undefined if it does not exist, is damaged or not safe. The open file is checked, not its path. */
function readCache(path) {
  let file
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(file)
    const fault = faultOfFile(stat)
    if (fault) return refuse(path, fault)
    if (Date.now() - stat.mtimeMs > DAY) touch(path)
    return intact(file, stat.size)
  } catch (error) {
    return error.code === 'ENOENT' ? undefined : refuse(path, `cannot be read: ${error.message}`)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Sets the time of a file to its last use. The cache with the oldest time is deleted first. */
function touch(path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // Nothing is deleted in a read-only folder either.
  }
}

function faultOfFile(stat) {
  if (!stat.isFile()) return 'is not a plain file'
  return stat.size > MAX_BYTES ? 'is too large' : faultOfOwner(stat)
}

// V8 checks the version and flags of a cache, but not its content: a damaged cache can crash the process. So the file has
// two copies, and is rejected if they differ. (Comparing takes microseconds; a checksum in JavaScript, milliseconds.)
// The second copy is read piece by piece, because memory that the process has not used before is slow.
function intact(file, size) {
  const half = size / 2
  if (!size || !Number.isInteger(half)) return undefined
  reserve(half + PIECE)
  const data = fill(file, half)
  for (let at = 0; at < half; at += PIECE) {
    const piece = data.subarray(at, at + PIECE)
    if (!fill(file, piece.length, half).equals(piece)) return undefined
  }
  return data.length === half ? data : undefined
}

function keep(cache, script, use) {
  const draft = `${cache}.${process.pid}`
  try {
    const data = script.createCachedData()
    makeFolder(caches)
    if (!safeFolder(caches)) return
    writeFileSync(draft, Buffer.concat([data, data]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, cache)
    for (const path of unused(use)) rmSync(path)
  } catch (error) {
    // Without a cache, the next start is only slower. An existing draft belongs to another process.
    if (error.code !== 'EEXIST') discard(draft)
  }
}

function discard(draft) {
  try {
    rmSync(draft, { force: true })
  } catch {
    // The folder does not exist.
  }
}

/** The caches of one bundle and command that are not among the last used ones. */
function unused(use) {
  const uses = readdirSync(caches)
    .filter((name) => name.startsWith(`${use}-`))
    .map((name) => ({ path: join(caches, name), used: statSync(join(caches, name)).mtimeMs }))
  return uses
    .sort((a, b) => b.used - a.used)
    .slice(MAX_VERSIONS)
    .map(({ path }) => path)
}

// Not `recursive`: Node 20 then loops forever on file systems that refuse the folder with ENOENT (/proc, autofs).
// A home folder that does not exist is not created.
function makeFolder(folder) {
  if (process.env.HOME && folder === resolve(process.env.HOME)) return
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (error.code === 'EEXIST') return
    if (error.code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder, { mode: 0o700 })
  }
}
