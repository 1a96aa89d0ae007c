import type { Notice } from './notice.ts'

/** A notice as a CloudEvent 1.0 (JSON event format, structured mode). https://github.com/cloudevents/spec */
export interface CloudEvent {
  readonly specversion: '1.0'
  /** Number of the row in the journal, as a text; with `source` it names the event everywhere. */
  readonly id: string
  readonly source: string
  readonly type: string
  readonly subject?: string
  readonly time: string
  readonly datacontenttype: 'application/json'
  readonly data: Readonly<Record<string, unknown>>
}

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8'

/** @param source which workspace tells it: an absolute URI, such as `urn:entente:KAZ:south-caucasus`. */
export function cloudEvent(notice: Notice, source: string): CloudEvent {
  const { seq, type, at, role, desk, partner, subject, level, data } = notice
  return {
    specversion: '1.0',
    id: String(seq),
    source,
    type,
    ...(subject === null ? {} : { subject }),
    time: at,
    datacontenttype: 'application/json',
    data: { partner, desk, level, role, ...data },
  }
}
