import { useOwnerTitle } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { useWidth } from '../../charts/use-width.ts'
import type { Hand } from './hands.ts'

const BOX = { width: 210, height: 92 }
const GAP = 46
/** Letters that fit into a line of a box. */
const LETTERS = 22

/** Who had it, one after the other: boxes from left to right, from top to bottom where the page is too narrow. */
export function HandsPicture({ hands }: { readonly hands: readonly Hand[] }) {
  const [element, width] = useWidth()
  const ownerTitle = useOwnerTitle()
  const across = hands.length * (BOX.width + GAP) - GAP + 2
  const lying = width === 0 || across <= width
  const size = lying
    ? { width: across, height: BOX.height + 2 }
    : { width: BOX.width + 2, height: hands.length * (BOX.height + GAP) - GAP + 2 }
  const place = (at: number) =>
    lying ? { x: 1 + at * (BOX.width + GAP), y: 1 } : { x: 1, y: 1 + at * (BOX.height + GAP) }
  return (
    <div ref={element} className="hands">
      <svg {...size} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby="hands-words">
        <title id="hands-words">{hands.map((hand) => sayHand(hand, ownerTitle(hand.owner))).join('; then ')}</title>
        {hands.map((hand, at) => {
          const { x, y } = place(at)
          return (
            <g key={at} className="hand" data-kind={hand.kind} transform={`translate(${x} ${y})`}>
              {at > 0 && <Arrow lying={lying} />}
              <rect width={BOX.width} height={BOX.height} rx="6" />
              <HandText hand={hand} title={ownerTitle(hand.owner)} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function Arrow({ lying }: { readonly lying: boolean }) {
  const turn = lying ? `translate(${-GAP} ${BOX.height / 2})` : `translate(${BOX.width / 2} ${-GAP}) rotate(90)`
  const tip = GAP - 6
  return <path className="hand-arrow" transform={turn} d={`M6 0H${tip}m-8 -6l8 6l-8 6`} />
}

function HandText({ hand, title }: { readonly hand: Hand; readonly title: string }) {
  const lines = wrap(title)
  return (
    <text x="12" y="24">
      {lines.map((line, at) => (
        <tspan key={line} x="12" dy={at === 0 ? 0 : 18} className="hand-owner">
          {line}
        </tspan>
      ))}
      {hand.from !== null && (
        <tspan x="12" y={BOX.height - 30}>
          {hand.from} {hand.until === null ? 'until now' : `– ${hand.until}`}
        </tspan>
      )}
      {hand.acceptBy !== null && (
        <tspan x="12" y={BOX.height - 30}>
          {hand.kind === 'overdue' ? 'OVERDUE: not accepted' : 'offered, not accepted'}
        </tspan>
      )}
      <tspan x="12" y={BOX.height - 11} className="hand-days">
        {hand.acceptBy === null ? plural(hand.days ?? 0, 'day') : `by ${hand.acceptBy}`}
      </tspan>
    </text>
  )
}

function sayHand(hand: Hand, title: string): string {
  if (hand.kind === 'offered') return `offered to ${title}, to be accepted by ${hand.acceptBy ?? ''}`
  if (hand.kind === 'overdue') return `offered to ${title}, overdue: not accepted by ${hand.acceptBy ?? ''}`
  const until = hand.until === null ? 'until now' : `to ${hand.until}`
  return `${title} from ${hand.from ?? ''} ${until}, ${plural(hand.days ?? 0, 'day')}`
}

/** At most two lines; what is longer ends in an ellipsis, the whole stands in the text of the picture. */
function wrap(title: string): string[] {
  if (title.length <= LETTERS) return [title]
  const at = title.lastIndexOf(' ', LETTERS)
  const cut = at > 0 ? at : LETTERS
  const rest = title.slice(cut).trim()
  return [title.slice(0, cut), rest.length > LETTERS ? `${rest.slice(0, LETTERS - 1)}…` : rest]
}
