import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Chromium without windows: what Playwright drives by default, and a new page costs it a third of the work. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const NAMES = [...SHELLS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium that is installed: the CHROMIUM variable, then the PATH, then macOS's places; undefined if none. */
export function findChromium(env = process.env) {
  return find([...onPath(NAMES, env), ...PLACES], env)
}

/** The same of one that has no windows. */
export function findHeadlessShell(env = process.env) {
  return find(onPath(SHELLS, env), env)
}

function find(paths, env) {
  return (env.CHROMIUM ? [env.CHROMIUM] : paths).find((path) => existsSync(path))
}

function onPath(names, env) {
  const folders = (env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}
