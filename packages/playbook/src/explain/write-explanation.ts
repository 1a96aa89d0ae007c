import type { Explanation } from './explain-playbook.ts'

/** CommonMark; what would be markup in a text is escaped, code stays code. */
export function explanationMarkdown({ title, sections }: Explanation): string {
  const parts = sections.flatMap(({ heading, text, items }) => [
    `## ${escaped(heading)}`,
    ...text.map(escaped),
    ...(items.length === 0 ? [] : [items.map((item) => `- ${escaped(item)}`).join('\n')]),
  ])
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`
}

/** One page without script, light and dark, wide and narrow. `marking` stands at the top and the bottom. */
export function explanationHtml({ title, sections }: Explanation, marking: string | null = null): string {
  const marked = marking === null ? '' : `<p class="marking">${html(marking)}</p>\n`
  const parts = sections.map(({ heading, text, items }) => {
    const list =
      items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${withCode(item)}</li>`).join('\n')}\n</ul>\n`
    return `<h2>${html(heading)}</h2>\n${text.map((one) => `<p>${withCode(one)}</p>\n`).join('')}${list}`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${marked}<h1>${html(title)}</h1>
${parts.join('')}${marked}</body>
</html>
`
}

const STYLE =
  ':root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.1rem;margin-top:2rem}li{margin:.4rem 0}.marking{font-weight:bold;text-align:center}'

function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/[\\*_[\]<>#|~]/g, String.raw`\$&`)))
    .join('')
}

function withCode(text: string): string {
  return html(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>')
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
