#!/usr/bin/env node
// Ties the command to the server. It is outside `src`, because the server imports this package and not the other way.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write('this needs Node 22 or later; `npx entente` in the folder of Entente brings its own\n')
  process.exit(1)
}
const built = new URL('../dist/bin.js', import.meta.url)
if (!existsSync(built)) {
  process.stderr.write('entente is not built yet: run npm start (or npm run build) in its folder once\n')
  process.exit(1)
}
const { main } = await import(built.href)
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
await main(process.argv.slice(2), {
  version,
  serve: async (options) => (await import('@entente/server')).serve(options),
})
