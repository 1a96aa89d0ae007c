/** The style of an HTML document: light and dark by the reader's setting, narrow screens, paper. */
export const STYLE: string = `
:root { color-scheme: light dark; --ink: #1a1d21; --quiet: #4d545c; --line: #c3c9d0; --paper: #ffffff; --ground: #eef0f2; --band: #f4f6f8; --link: #0b4f8a; --mark: #8c1515; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --quiet: #b3bac2; --line: #454c55; --paper: #1b1e22; --ground: #101214; --band: #24282d; --link: #8ec1f0; --mark: #ff9c94; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 "Noto Sans", "DejaVu Sans", "Segoe UI", Arial, sans-serif; }
.sheet { max-width: 54rem; margin: 1.5rem auto; background: var(--paper); border: 1px solid var(--line); }
.marks { margin: 0; padding: .5rem 1rem; text-align: center; font-weight: 700; letter-spacing: .06em; color: var(--mark); }
:lang(ar) .marks { letter-spacing: normal; }
.top .marks { border-block-end: 1px solid var(--line); }
.bottom .marks { border-block-start: 1px solid var(--line); }
main { padding: 1.5rem clamp(1rem, 5vw, 3rem) 2rem; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.2; }
.subtitle { margin: 0 0 1rem; color: var(--quiet); }
h2 { margin: 1.75rem 0 .5rem; padding-block-end: .2rem; font-size: 1.15rem; line-height: 1.3; border-block-end: 1px solid var(--line); }
p, ul { margin: .5rem 0; }
ul { padding-inline-start: 1.25rem; }
li { margin: .25rem 0; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem 1rem; margin: 1rem 0 0; padding: .75rem 1rem; background: var(--band); font-size: .875rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.basis { color: var(--quiet); font-size: .8125em; white-space: nowrap; }
.source { color: var(--quiet); font-size: .8125em; overflow-wrap: anywhere; }
a { color: var(--link); }
.scroll { overflow-x: auto; margin: .75rem 0; }
.scroll:focus-visible { outline: 2px solid var(--link); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
th { border-block-end: 2px solid var(--quiet); font-weight: 600; }
.end { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.short { white-space: nowrap; }
.note { color: var(--quiet); font-style: italic; }
:lang(ar) .short { white-space: nowrap; }
.note { font-style: normal; }
.closing { margin-block-start: 2rem; padding-block-start: .75rem; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: .8125rem; }
@media (max-width: 40rem) { .sheet { margin: 0; border: 0; } h1 { font-size: 1.4rem; } dl { grid-template-columns: 1fr; } dd { margin-block-end: .35rem; } }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #333; --line: #999; --paper: #fff; --ground: #fff; --band: #fff; --link: #000; --mark: #000; }
  @page { size: A4; margin: 14mm 16mm; }
  body { font-size: 10pt; line-height: 1.4; }
  .sheet { display: table; width: 100%; max-width: none; margin: 0; border: 0; }
  .top { display: table-header-group; } .bottom { display: table-footer-group; } main { display: table-row-group; }
  .marks { border: 0 !important; padding: 0 0 4mm; } .bottom .marks { padding: 4mm 0 0; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; break-after: avoid; }
  h2 { margin: 4mm 0 1mm; } table { font-size: 9pt; } th, td { padding: .8mm 1.5mm; } .closing { margin-block-start: 5mm; padding-block-start: 2mm; font-size: 8pt; }
  dl { padding: 0; gap: 0 1rem; margin-block-start: 2mm; font-size: 8.5pt; } tr, li { break-inside: avoid; } thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
`.trim()
