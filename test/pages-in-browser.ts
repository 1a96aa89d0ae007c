import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Serving } from '@entente/server'
import { ingest, openWorkspace, type Workspace } from 'entente'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/find-chromium.mjs'

/** Where a Chromium is; tests that need one are skipped where there is none. */
export const executablePath: string | undefined = findChromium()

const NOW = (): Date => new Date('2026-01-01T00:00:00Z')

/** A browser, and workspaces that are served to it until it is closed. */
export interface Pages {
  /**
   * Serves a new workspace with the files that `prepare` makes in its folder. `now` is the clock of its server; by default it
   * stands at the beginning of 2026. @returns its address.
   */
  open(prepare: (folder: string) => Promise<readonly string[]>, now?: () => Date): Promise<string>
  /** The folder of the workspace that is served at an address. */
  folderOf(address: string): string
  /** A page of its own, and everything on it that went wrong. */
  visit(
    address: string,
    use: (page: Page, faults: string[]) => Promise<void>,
    options?: Parameters<Browser['newContext']>[0],
  ): Promise<void>
  /** Loads an address anew in light and dark, wide and narrow; `look` says which it is. */
  visitInEveryLook(address: string, use: (page: Page, look: string) => Promise<void>): Promise<void>
  /** What axe finds on a page, and whether it scrolls sideways. */
  examine(page: Page): Promise<string[]>
  close(): Promise<void>
}

/**
 * Waits until nothing on a page has changed or moved for a fifth of a second, at most five seconds. A request may stay open
 * meanwhile, as that of a page which follows an ingest does.
 */
export async function rest(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate(AT_REST)
}

const AT_REST = `new Promise((end) => {
  let still = 0
  const observer = new MutationObserver(() => (still = 0))
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const started = performance.now()
  const step = () => {
    const moving = document.getAnimations().some((one) => one.playState === 'running')
    still = moving || document.fonts.status === 'loading' ? 0 : still + 1
    if (still > 4 || performance.now() - started > 5000) { observer.disconnect(); end() } else setTimeout(step, 50)
  }
  step()
})`

export async function openPages(): Promise<Pages> {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const sites: { readonly folder: string; readonly workspace: Workspace; readonly serving: Serving }[] = []
  const visit: Pages['visit'] = async (address, use, options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
    page.on('request', (request) => {
      const own = request.url().startsWith(new URL(address).origin) || request.url().startsWith('data:')
      if (!own) faults.push(request.url())
    })
    try {
      await page.goto(address)
      await use(page, faults)
    } finally {
      await context.close()
    }
  }
  return {
    visit,
    visitInEveryLook: (address, use) =>
      visit('about:blank', async (page) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          for (const width of [1280, 390]) {
            await page.emulateMedia({ colorScheme })
            await page.setViewportSize({ width, height: 900 })
            await page.goto(address)
            await use(page, `${address} ${colorScheme} ${width}`)
            // Each look begins as a visit does: with nothing remembered.
            await page.evaluate('localStorage.clear(); sessionStorage.clear()')
          }
        }
      }),
    open: async (prepare, now = NOW) => {
      const folder = await mkdtemp(join(tmpdir(), 'entente-pages-'))
      const files = await prepare(folder)
      const workspace = await openWorkspace(folder, { cwd: folder, create: true })
      if (files.length > 0) await ingest(workspace.store, files, { now })
      const serving = await serve({ workspace, port: 0, now })
      sites.push({ folder, workspace, serving })
      return serving.address
    },
    folderOf: (address) => sites.find(({ serving }) => serving.address === address)?.folder ?? '',
    examine: async (page) => {
      // Colours are those of the page only when it is at rest.
      await rest(page)
      await page.evaluate(axe)
      const violations = await page.evaluate<string[]>(
        'axe.run({ resultTypes: ["violations"] }).then((result) => result.violations.map((violation) => violation.id + " " + violation.nodes.map((node) => node.target).join(", ")))',
      )
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      return overflow > 0 ? [...violations, `scrolls sideways by ${overflow}`] : violations
    },
    close: async () => {
      await browser.close()
      for (const { serving, workspace, folder } of sites) {
        await serving.close()
        await workspace.close()
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
