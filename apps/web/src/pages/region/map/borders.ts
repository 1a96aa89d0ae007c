import { geoArea, geoCentroid } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-110m.json'
import { ATLAS_NAMES } from './atlas-names.ts'

/** A state as the atlas draws it. */
export interface Drawn {
  readonly actor: string
  /** Its largest piece, without islands and lands overseas. */
  readonly piece: Feature<Polygon>
  /** Longitude and latitude of the middle of that piece. */
  readonly middle: readonly [number, number]
}

/** All land of the atlas, with its borders. */
export const ALL_STATES: readonly Feature<Polygon | MultiPolygon>[] = feature(atlas, atlas.objects.countries)
  .features as Feature<Polygon | MultiPolygon, { name: string }>[]

/** Those of some states that the atlas has; invented ones and very small ones are on no map. */
export function drawnStates(actors: readonly string[]): Drawn[] {
  const byName = new Map(ALL_STATES.map((one) => [String(one.properties?.['name']), one]))
  return actors.flatMap((actor) => {
    const found = byName.get(ATLAS_NAMES.get(actor) ?? '')
    if (found === undefined) return []
    const piece = largestPiece(found)
    return [{ actor, piece, middle: geoCentroid(piece) }]
  })
}

function largestPiece({ geometry }: Feature<Polygon | MultiPolygon>): Feature<Polygon> {
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const polygons = pieces.map((coordinates): Feature<Polygon> => {
    return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }
  })
  return polygons.reduce((most, one) => (geoArea(one) > geoArea(most) ? one : most))
}
