import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Block,
  type Document,
  fitToPages,
  freezeDocument,
  LANGUAGES,
  pageCount,
  pagesNeeded,
  writeDocx,
  writeHtml,
  writeMarkdown,
  writePdf,
  wordsOf,
} from '@entente/plan'
import { describe, expect, it } from 'vitest'
import { sampleBrief } from './sample-brief.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The members of a zip by its central directory, read without the library that wrote it. */
function unzip(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip)
  const members = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, note] = [20, 28, 30, 32].map((place, which) =>
      which === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    ) as [number, number, number, number]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const body = bytes.subarray(start, start + packed)
    const text = (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString()
    members.set(bytes.subarray(at + 46, at + 46 + name).toString(), text)
    expect([bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)]).toEqual([0, 0x21])
    at += 46 + name + extra + note
  }
  return members
}

function basesOf(block: Block): string[] {
  if (block.kind === 'table') return block.rows.map((row) => row.basis)
  return (block.kind === 'list' ? block.items : block.sentences).map((sentence) => sentence.basis)
}

const small: Document = {
  title: 'Brief',
  language: 'en',
  marking: 'RESTRICTED',
  simulated: false,
  facts: [],
  sections: [{ heading: 'Acts', blocks: [{ kind: 'list', items: [{ text: 'An act.', basis: 'confirmed' }] }] }],
  foot: 'Foot.',
}

describe.each(LANGUAGES)('the sample brief in %s', (language) => {
  const brief = sampleBrief(language)

  it('is as it was in Markdown and HTML', async () => {
    await expect(writeMarkdown(brief)).toMatchFileSnapshot(`golden/documents/brief.${language}.md`)
    await expect(writeHtml(brief)).toMatchFileSnapshot(`golden/documents/brief.${language}.html`)
  })

  it('has the same bytes as ever in DOCX and PDF', async () => {
    const hashes = [sha256(await writeDocx(brief)), sha256(await writePdf(brief))]
    await expect(`${hashes.join('\n')}\n`).toMatchFileSnapshot(`golden/documents/brief.${language}.sha256`)
    expect([sha256(await writeDocx(brief)), sha256(await writePdf(brief))]).toEqual(hashes)
  })

  it('shows a basis for every sentence and row, and the marking twice', () => {
    const labels = wordsOf(language).basis
    const stated = brief.sections.flatMap((section) => section.blocks).flatMap(basesOf)
    const html = writeHtml(brief)
    const shown = Object.values(labels).map(
      (label) => html.split(`[${label}]</span>`).length - 1 + (html.split(`<td>${label}`).length - 1),
    )
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(stated.length)
    expect(html.split('<p class="marks">RESTRICTED').length).toBe(3)
    expect(writeMarkdown(brief).split('RESTRICTED').length).toBe(3)
  })

  it('has its marking, language and page numbers in DOCX', async () => {
    const parts = unzip(await writeDocx(brief))
    const edges = [...parts].filter(([name]) => /word\/(header|footer)\d+\.xml/.test(name))
    expect(edges).toHaveLength(2)
    for (const [, xml] of edges) expect(xml).toContain('RESTRICTED')
    expect(parts.get('word/footer1.xml')).toContain('NUMPAGES')
    expect(parts.get('word/styles.xml')).toContain(`"${language}-`)
    expect(parts.get('docProps/core.xml')).toContain('1980-01-01T00:00:00Z')
    const body = parts.get('word/document.xml') ?? ''
    expect(body.split('"Heading1"').length - 1).toBe(brief.sections.length)
    expect(/<w:bidi\/>/.test(body)).toBe(language === 'ar')
    expect(/<w:bidiVisual\/>/.test(body)).toBe(language === 'ar')
    const ids = [...body.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map((match) => match[1])
    expect(ids).toEqual(['rIdLink1', 'rIdLink2'])
    for (const id of ids) expect(parts.get('word/_rels/document.xml.rels')).toContain(`Id="${id}"`)
  })

  it('has structure and language in PDF, and the pages that were reckoned', async () => {
    const pdf = await writePdf(brief)
    const text = Buffer.from(pdf).toString('latin1')
    expect(pageCount(pdf)).toBe(pagesNeeded(brief))
    expect(text).toContain(`/Lang (${language})`)
    expect(text).toContain('/Marked true')
    expect(text.match(/\/S \/H2/g)).toHaveLength(brief.sections.length)
    expect(text).toMatch(/\/S \/Table/)
    expect(text).not.toMatch(/\.notdef/)
  })

  it('is cut to two pages, telling how many entries and where they stand', async () => {
    const long = sampleBrief(language, { entries: 90 })
    expect(pagesNeeded(long)).toBeGreaterThan(2)
    const { document, pages, leftOut, fits } = fitToPages(long, 2)
    expect([fits, pages, pageCount(await writePdf(document))]).toEqual([true, 2, 2])
    const section = document.sections.find((each) => each.leftOut !== undefined)
    expect(section?.leftOut).toBe(leftOut)
    const table = section?.blocks[0]
    // The highest priorities stay, in their order.
    expect(table?.kind === 'table' ? table.rows.map((row) => row.priority) : []).toEqual(
      Array.from({ length: 90 - leftOut }, (_, at) => 90 - at),
    )
    const said = new Intl.NumberFormat('en').format(leftOut)
    for (const text of [writeMarkdown(document), writeHtml(document)])
      expect(text).toMatch(new RegExp(`${said}[^\\n]*${section?.whole?.slice(0, 5)}`))
  })
})

describe('documents', () => {
  it('have the same bytes in another process and time zone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-document-'))
    try {
      const script = join(folder, 'hashes.ts')
      await writeFile(
        script,
        `import { createHash } from 'node:crypto'
import { writeDocx, writePdf, writeHtml, writeMarkdown } from ${JSON.stringify(join(import.meta.dirname, '../packages/plan/src/index.ts'))}
import { sampleBrief } from ${JSON.stringify(join(import.meta.dirname, 'sample-brief.ts'))}
const brief = sampleBrief('ar')
for (const bytes of [await writeDocx(brief), await writePdf(brief), writeHtml(brief), writeMarkdown(brief)])
  console.log(createHash('sha256').update(bytes).digest('hex'))`,
      )
      const run = (TZ: string): string =>
        execFileSync(process.execPath, ['--conditions=@entente/source', script], {
          env: { TZ },
        }).toString()
      const first = run('Pacific/Apia')
      expect(first.trim().split('\n')).toHaveLength(4)
      expect(run('America/Los_Angeles')).toBe(first)
      const brief = sampleBrief('ar')
      const here = [sha256(await writeDocx(brief)), sha256(await writePdf(brief))]
      expect(first.split('\n').slice(0, 2)).toEqual(here)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('say so where they cannot fit', () => {
    const items = Array.from({ length: 200 }, () => ({ text: 'Must stay.', basis: 'confirmed' as const }))
    const fitted = fitToPages({ ...small, sections: [{ heading: 'Acts', blocks: [{ kind: 'list', items }] }] }, 2)
    expect(fitted.fits).toBe(false)
    expect(fitted.leftOut).toBe(0)
    expect(fitted.document.sections[0]?.blocks[0]).toMatchObject({ items })
  })

  it('are frozen to their leaves, and the same after JSON', () => {
    const frozen = freezeDocument(small)
    expect(Object.isFrozen(frozen.sections[0]?.blocks[0])).toBe(true)
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(small)
  })

  it.each([
    ['a sentence without a basis', { kind: 'list', items: [{ text: 'A.' }] }, 'sections.0.blocks.0.items.0.basis'],
    ['an empty sentence', { kind: 'list', items: [{ text: ' ', basis: 'confirmed' }] }, 'items.0.text'],
    [
      'a row of another width',
      { kind: 'table', columns: [], rows: [{ cells: ['x'], basis: 'unknown' }] },
      'rows.0.cells',
    ],
    ['a priority that is none', { kind: 'list', items: [{ text: 'A.', basis: 'unknown', priority: NaN }] }, 'priority'],
  ])('refuse %s, by place', (_, block, place) => {
    const wrong = { ...small, sections: [{ heading: 'H', blocks: [block] }] } as unknown as Document
    expect(() => freezeDocument(wrong)).toThrow(expect.objectContaining({ code: 'bad-document' }))
    expect(() => freezeDocument(wrong)).toThrow(place)
  })

  it('take no markup, script or unsafe address from their texts', async () => {
    const text = '<script>alert(1)</script> | **b** [x](javascript:1) "&amp;'
    const items = [{ text, basis: 'reported' as const, source: { text: '<b>s', href: 'javascript:alert(1)' } }]
    const wild = { ...small, title: text, sections: [{ heading: text, blocks: [{ kind: 'list' as const, items }] }] }
    const html = writeHtml(wild)
    expect(html).not.toMatch(/<script|<b>|href=/)
    const markdown = writeMarkdown(wild)
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\*\*b|(?<!\\)\[x/)
    const parts = unzip(await writeDocx(wild))
    expect(parts.get('word/_rels/document.xml.rels')).not.toContain('javascript')
    expect(Buffer.from(await writePdf(wild)).toString('latin1')).not.toContain('/URI')
  })

  it('bear no marking where the workspace has none', async () => {
    const open = { ...small, marking: null }
    expect(writeHtml(open)).not.toContain('class="marks"')
    expect(writeMarkdown(open).startsWith('# Brief')).toBe(true)
    expect(pageCount(await writePdf(open))).toBe(1)
  })
})
