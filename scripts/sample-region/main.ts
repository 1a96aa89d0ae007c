import { generateSampleRegion } from './generate-sample-region.ts'

// node --conditions=@entente/source scripts/sample-region/main.ts FOLDER
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('say where to: node --conditions=@entente/source scripts/sample-region/main.ts FOLDER\n')
  process.exitCode = 1
} else {
  const { files, truth } = await generateSampleRegion(folder)
  process.stdout.write(`${files.length} files, ${truth.rows} rows, ${truth.acts.all} acts\n`)
}
