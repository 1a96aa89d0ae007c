// Writes spec/*.schema.json and the tables of docs/reference/diagnostics.md from the code.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './spec/examples.ts'
import { published } from './spec/published.ts'

for (const [path, text] of await published()) await writeFile(join(root, path), text)
