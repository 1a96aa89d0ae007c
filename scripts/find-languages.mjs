import { spawnSync } from 'node:child_process'

const HAS_PANDAS = 'import importlib.util, sys; sys.exit(importlib.util.find_spec("pandas") is None)'

function works(program, ...words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0
}

/** A Python that has pandas: that of the PATH, else Debian's own; undefined if none. */
export function findPandas() {
  return ['python3', '/usr/bin/python3'].find((program) => works(program, '-c', HAS_PANDAS))
}

/** The command that runs scripts of R; undefined if there is none. */
export function findR() {
  return works('Rscript', '--version') ? 'Rscript' : undefined
}
