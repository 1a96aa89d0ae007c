// Makes a fresh clone ready: packages as the lock file says, Node 24 inside them, and with --browser what tests drive: Chromium, pandas, R.
// Plain JavaScript for Node 18 and later, because it runs before anything is installed. Silent when all is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, findHeadlessShell } from './find-chromium.mjs'
import { findPandas, findR } from './find-languages.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

function npm(...args) {
  const cli = process.env.npm_execpath
  if (!cli) fail('run this through npm: npm start, or npm test')
  const child = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  if (child.signal) process.kill(process.pid, child.signal)
  return child.status === 0
}

/** Compares contents, not times: a checkout touches the files. Packages that npm left out as optional may be absent. */
function installed() {
  const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined)
  const wanted = read(join(root, 'package-lock.json'))
  const found = read(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !found) return false
  const same = (a, b) => a.version === b.version && a.integrity === b.integrity && a.link === b.link
  const complete = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      !path.startsWith('node_modules/') ||
      (found[path] ? same(entry, found[path]) : entry.optional === true),
  )
  const extras = Object.keys(found).filter(
    (path) => !wanted[path] && !path.startsWith('node_modules/node/node_modules/'),
  )
  return complete && extras.length === 0
}

function install() {
  process.stderr.write('installing packages (once, about half a minute) ...\n')
  const ci = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  if (npm(...ci)) return
  // npm ci right after one that was killed may fail once with ENOTEMPTY.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000)
  if (!npm(...ci))
    fail('npm ci failed: the lines above say why; check the connection to the npm registry and run the command again')
}

function checkNode() {
  const binary = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const version = () => spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  if (!version().startsWith('v24.')) npm('rebuild', 'node', '--ignore-scripts=false')
  if (!version().startsWith('v24.')) {
    fail(
      'the npm package `node` has no binary: its install script was not allowed. Run: npm rebuild node --ignore-scripts=false',
    )
  }
}

/** What some tests drive, and the Debian package it is in. */
const PROGRAMS = [
  {
    find: findHeadlessShell,
    name: 'chromium-headless-shell',
    otherwise: 'no chromium-headless-shell found: browser tests take another Chromium, and longer',
  },
  {
    find: findChromium,
    name: 'chromium',
    otherwise: 'no Chromium found: browser tests are skipped and counted (set CHROMIUM to a path)',
  },
  { find: findPandas, name: 'python3-pandas', otherwise: 'no pandas found: its tests are skipped and counted' },
  { find: findR, name: 'r-base-core', otherwise: 'no R found: its tests are skipped and counted' },
]

function installPrograms() {
  const apt = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const install = (...words) => spawnSync('apt-get', ['-qq', ...words], options)
  let updated = false
  for (const { find, name, otherwise } of PROGRAMS) {
    if (!find() && apt) {
      process.stderr.write(`installing ${name} from Debian for the tests (once) ...\n`)
      if (!updated) install('update')
      updated = true
      install('install', '-y', '--no-install-recommends', name)
    }
    if (!find()) process.stderr.write(`${otherwise}\n`)
  }
}

if (!installed()) install()
checkNode()
if (process.argv.includes('--browser')) installPrograms()
