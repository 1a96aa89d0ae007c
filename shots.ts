import { cp } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { openWorkspace } from 'entente'
import { serve } from '@entente/server'
import { chromium } from 'playwright-core'
const workspace = await openWorkspace('/tmp/sr2', { cwd: '/tmp/sr2' })
const server = await serve({ workspace, port: 0, now: () => new Date() } as never)
const address = (server as { address: string }).address ?? String(server)
console.log(server)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-background-networking'] })
for (const [path, name] of JSON.parse(process.argv[2] ?? '[]'))
  for (const [scheme, width] of [['light', 1280], ['dark', 390]] as const) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
    await page.goto(address + path); await page.waitForTimeout(6000)
    await page.screenshot({ path: `/tmp/s-${name}-${scheme}.png`, fullPage: true })
  }
await browser.close(); await server.close?.(); await workspace.close()
process.exit(0)
