import type { Story, WitnessNames } from '@entente/playbook/proof'
import { useId, useMemo } from 'react'
import { useWidth } from '../../../../charts/use-width.ts'
import { type LaidArrow, type LaidEvent, layOutStory, LINE_HEIGHT, type StoryLayout } from './lay-out-story.ts'

interface Props {
  readonly story: Story
  readonly names: WitnessNames
}

/** A story as a chart of sequence. The sentences beside it say the same to those who do not see it. */
export function SequenceChart({ story, names }: Props) {
  const [element, width] = useWidth()
  const layout = useMemo(() => (width === 0 ? null : layOutStory(story, names, width)), [story, names, width])
  return (
    <div ref={element} className="sequence">
      {layout !== null && <DrawnStory layout={layout} />}
    </div>
  )
}

/** What was laid out, as a picture. */
export function DrawnStory({ layout }: { readonly layout: StoryLayout }) {
  const { width, height, top, lifelines, days, events, arrows, cycle } = layout
  const head = useId()
  const bottom = cycle === null ? height : height - LINE_HEIGHT * 2
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <marker id={head} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0 L10 5 L0 10 z" className="sequence-head" />
        </marker>
      </defs>
      {days.map(({ y, lines }) => (
        <g key={y} className="sequence-day">
          <line x1={0} x2={width} y1={y - LINE_HEIGHT} y2={y - LINE_HEIGHT} />
          <Lines x={0} y={y} lines={lines} />
        </g>
      ))}
      {lifelines.map(({ x, name, plays }, at) => {
        const anchor = at === 0 ? 'end' : 'start'
        return (
          <g key={at} className="sequence-lifeline">
            <g className="sequence-name">
              <Lines x={x} y={LINE_HEIGHT} lines={name} anchor={anchor} />
            </g>
            <g className="sequence-plays">
              <Lines x={x} y={LINE_HEIGHT * (name.length + 1)} lines={plays} anchor={anchor} />
            </g>
            <line x1={x} x2={x} y1={top - 4} y2={bottom} />
          </g>
        )
      })}
      {arrows.map((arrow) => (
        <Arrow key={`${arrow.from.y} ${arrow.to.y}`} arrow={arrow} head={head} />
      ))}
      {events.map((one, at) => (
        <EventMark key={at} laid={one} />
      ))}
      {cycle !== null && (
        <g className="sequence-cycle">
          <path d={`M${cycle.x + 2} ${cycle.bottom} h10 V${cycle.top} h-10`} markerEnd={`url(#${head})`} />
          <text x={cycle.x + 12} y={height - LINE_HEIGHT} textAnchor="end">
            {cycle.words}
          </text>
        </g>
      )}
    </svg>
  )
}

function Arrow({ arrow: { from, to, misread }, head }: { readonly arrow: LaidArrow; readonly head: string }) {
  const short = to.x > from.x ? -6 : 6
  return (
    <line
      className="sequence-arrow"
      data-misread={misread ? '' : undefined}
      x1={from.x}
      y1={from.y - 4}
      x2={to.x + short}
      y2={to.y - 4}
      markerEnd={`url(#${head})`}
    />
  )
}

const NOTE_PAD = 5

function EventMark({ laid }: { readonly laid: LaidEvent }) {
  const { x, y, textX, side, event, lines, height } = laid
  const longest = Math.max(...lines.map((line) => line.length))
  const width = longest * 6.2 + NOTE_PAD * 2
  return (
    <g
      className="sequence-event"
      data-what={event.what}
      data-misread={event.what === 'sees' && event.misread ? '' : undefined}
    >
      {event.what === 'proposes' && (
        <rect
          x={side === 0 ? textX - width + NOTE_PAD : textX - NOTE_PAD}
          y={y - LINE_HEIGHT + 1}
          width={width}
          height={height + 4}
          rx={3}
        />
      )}
      {event.what === 'sees' ? null : <circle cx={x} cy={y - 4} r={event.what === 'does' ? 5 : 3.5} />}
      <Lines x={textX} y={y} lines={lines} anchor={side === 0 ? 'end' : 'start'} />
    </g>
  )
}

interface LinesProps {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly anchor?: 'start' | 'end'
}

function Lines({ x, y, lines, anchor = 'start' }: LinesProps) {
  return (
    <text textAnchor={anchor}>
      {lines.map((line, at) => (
        <tspan key={at} x={x} y={y + at * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
