import { chromium } from 'playwright-core'
const [base, ...paths] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const looks = (process.env.LOOKS ?? 'light-1280,dark-390').split(',')
for (const path of paths) for (const look of looks) {
  const [scheme, width] = look.split('-')
  const c = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme as never, locale: 'en-GB' })
  const p = await c.newPage()
  p.on('pageerror', (e) => console.log(path, 'ERR', e.message))
  if (process.env.OFFICER) await p.addInitScript(`localStorage.setItem('entente-officer','${process.env.OFFICER}')`)
  await p.goto(base + path); await p.waitForTimeout(1200)
  const name = `/tmp/shots/${(path.replace(/[^a-z0-9]+/gi, '_') || 'home')}-${look}.png`
  await p.screenshot({ path: name, fullPage: true }); console.log(name)
  await c.close()
}
await browser.close()
