import type { PartnerLog } from '../api/live-queries.ts'
import { LOCALE } from '../format/locale.ts'
import { addDays, toTime } from '../periods/period.ts'
import { binDays, LANES, LANES_HEIGHT, markOf, packBars, TOP } from './log-marks.ts'
import { timeTicks } from './time-ticks.ts'
import { useWidth } from './use-width.ts'

const SIDE = 8

/** The lanes of a log on one axis of days. The same stands in the table below it, so it is one picture for who listens. */
export function LogLanes({ log }: { readonly log: PartnerLog }) {
  const [element, width] = useWidth()
  const said = `Lanes from ${log.from} to ${log.to}: ${log.incidentTotal} incidents, ${log.acts.length} acts, ${log.items.length} proposals, ${log.gaps.length} gaps. The table below says the same.`
  return (
    <div ref={element} className="log-lanes" style={{ minHeight: LANES_HEIGHT }}>
      {width > 0 && (
        <svg width={width} height={LANES_HEIGHT} role="img" aria-label={said}>
          <Drawn log={log} width={width} />
        </svg>
      )}
    </div>
  )
}

function Drawn({ log, width }: { readonly log: PartnerLog; readonly width: number }) {
  const domain = { from: toTime(log.from), to: toTime(addDays(log.to, 1)) }
  const x = (time: number): number => SIDE + ((time - domain.from) / (domain.to - domain.from)) * (width - 2 * SIDE)
  const at = (day: string): number => (x(toTime(day)) + x(toTime(addDays(day, 1)))) / 2
  const span = (from: string, to: string): { x: number; width: number } => {
    const [left, right] = [Math.max(SIDE, x(toTime(from))), Math.min(width - SIDE, x(toTime(addDays(to, 1))))]
    return { x: left, width: Math.max(2, right - left) }
  }
  const ticks = timeTicks(domain, 'day', width, LOCALE)
  const { level, incident, act, proposal, decision, own } = LANES
  return (
    <>
      {log.gaps.map(({ from, to, state }) => (
        <rect
          key={from}
          className="log-gap"
          data-state={state}
          {...span(from, to)}
          y={TOP}
          height={LANES_HEIGHT - TOP - 24}
          fill={state === 'partial' ? 'url(#in-part)' : 'url(#no-data)'}
        >
          <title>{`${from} to ${to}: ${state === 'partial' ? 'data in part' : 'no data'}`}</title>
        </rect>
      ))}
      {Object.values(LANES).map(({ y, title }) => (
        <g key={title}>
          <line x1={SIDE} x2={width - SIDE} y1={y - 16} y2={y - 16} className="log-rule" />
          <text x={SIDE} y={y - 3} className="log-title">
            {title}
          </text>
        </g>
      ))}
      {log.levels.map(({ from, to, level: id }) =>
        id === null ? null : (
          <g key={from}>
            <rect
              {...span(from, to)}
              y={level.y + 3}
              height={16}
              className="log-level"
              fillOpacity={0.1 + (0.9 * Math.max(0, log.scale.indexOf(id))) / Math.max(1, log.scale.length - 1)}
            >
              <title>{`${id} from ${from} to ${to}`}</title>
            </rect>
          </g>
        ),
      )}
      {(['confirmed', 'reported', 'developing', 'struck'] as const).map((status, row) =>
        binDays(log.incidentDays, status, (day) => at(day)).map((bin) => (
          <path
            key={`${status} ${bin.x}`}
            className={`log-incident ${status}`}
            d={markOf(status, bin.x, incident.y + 8 + row * 12)}
          >
            <title>{`${bin.count} ${status}, ${bin.from}${bin.from === bin.to ? '' : ` to ${bin.to}`}`}</title>
          </path>
        )),
      )}
      {log.acts.map(({ key, on, rule, kind }) => (
        <path key={key} className={`log-act ${kind}`} d={markOf(kind, at(on), act.y + 10)}>
          <title>{`${on}: ${rule} (${kind})`}</title>
        </path>
      ))}
      {packBars(log.items, log.today, (item, end) => span(item.on, end)).map(({ item, row, bar }) => (
        <rect
          key={item.id}
          {...bar}
          y={proposal.y + 4 + row * 9}
          height={7}
          rx={2}
          className={`log-proposal ${item.type}${item.closedOn === null ? ' open' : ''}`}
        >
          <title>{`${item.id}: ${item.type}, ${item.status}`}</title>
        </rect>
      ))}
      {log.decisions.map(({ item, on, outcome, inEffect }) => (
        <path
          key={item}
          className={inEffect ? 'log-own' : 'log-own waits'}
          d={markOf('decision', at(on), decision.y + 10)}
        >
          <title>{`${on}: ${outcome}${inEffect ? '' : ', waits for a signature'}`}</title>
        </path>
      ))}
      {log.ownActs.map(({ id, on, instrument, incident: matched }) => (
        <path key={id} className={matched === null ? 'log-own waits' : 'log-own'} d={markOf('own', at(on), own.y + 10)}>
          <title>{`${on}: ${instrument}${matched === null ? '' : ', matched'}`}</title>
        </path>
      ))}
      {ticks.map(({ time, label }) => (
        <g key={time}>
          <line x1={x(time)} x2={x(time)} y1={TOP} y2={LANES_HEIGHT - 20} className="log-tick" />
          <text
            x={x(time)}
            y={LANES_HEIGHT - 6}
            className="log-tick-label"
            textAnchor={x(time) < 40 ? 'start' : x(time) > width - 40 ? 'end' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  )
}
