const SVG = 'http://www.w3.org/2000/svg'
/** What a drawing takes from the styles of the page, and a file has to bring along. */
const TAKEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
] as const
const OF_TEXT = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const

/**
 * A drawing as an SVG file that reads alone and in print: dark on white whatever the theme of the page, its patterns with it,
 * with `title` and `says` as its title and description.
 */
export function svgFile(drawing: SVGSVGElement, title: string, says: string): string {
  const place = document.createElement('div')
  // Computed styles exist only of what is in the page.
  place.style.cssText = 'position: absolute; left: -99999px; color-scheme: light; color: var(--ink)'
  place.setAttribute('aria-hidden', 'true')
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return ''
  document.body.append(place)
  try {
    place.append(copy)
    copy.prepend(patternsIn(copy))
    for (const part of copy.querySelectorAll<SVGElement>('*')) keepStyles(part)
    for (const style of copy.querySelectorAll('style')) style.remove()
  } finally {
    place.remove()
  }
  copy.prepend(words('title', title), words('desc', says), ground())
  copy.removeAttribute('class')
  copy.setAttribute('xmlns', SVG)
  copy.setAttribute('role', 'img')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

function keepStyles(part: SVGElement): void {
  const style = getComputedStyle(part)
  const isText = part instanceof SVGTextContentElement
  for (const name of isText ? [...TAKEN, ...OF_TEXT] : TAKEN) {
    const value = style.getPropertyValue(name)
    if (value !== '') part.setAttribute(name, value)
  }
  for (const name of ['class', 'style', 'aria-hidden']) part.removeAttribute(name)
}

/** Copies of the patterns of the page that a drawing refers to. */
function patternsIn(drawing: SVGSVGElement): SVGElement {
  const defs = document.createElementNS(SVG, 'defs')
  const used = new Set([...drawing.outerHTML.matchAll(/url\((?:"|&quot;)?#([\w-]+)/g)].map(([, id]) => id ?? ''))
  for (const id of used) {
    const pattern = drawing.querySelector(`#${id}`) === null ? document.getElementById(id) : null
    if (pattern !== null) defs.append(pattern.cloneNode(true))
  }
  return defs
}

function ground(): SVGElement {
  const rect = document.createElementNS(SVG, 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', '#ffffff'],
  ] as const)
    rect.setAttribute(name, value)
  return rect
}

function words(name: 'title' | 'desc', text: string): SVGElement {
  const element = document.createElementNS(SVG, name)
  element.textContent = text
  return element
}
