/** The columns that weekly files are published with, in their order, as users of the data list them. */
export const POLECAT_HEADER: readonly string[] =
  `Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version`.split(
    ',',
  )

export type PolecatRow = Readonly<Record<string, string>>

let last = 0

/** A simulated row: a minister of France visits Germany. Its id is new unless given. */
export function polecatRow(of: PolecatRow = {}): PolecatRow {
  last += 1
  return {
    'Event ID': `20230103-2309-${String(last).padStart(12, '0')}_CONSULT_R`,
    'Event Date': '2023-01-02',
    'Event Type': 'CONSULT',
    'Event Mode': 'visit',
    Intensity: '2.1',
    'Quad Code': 'VERBAL COOPERATION',
    Contexts: 'diplomatic',
    'Actor Name': 'Somebody Invented',
    'Actor Country': 'FRA',
    'Actor COW': '220',
    'Primary Actor Sector': 'GOV',
    'Actor Sectors': 'GOV',
    'Recipient Name': 'Germany',
    'Recipient Country': 'DEU',
    'Recipient COW': '255',
    'Primary Recipient Sector': 'GOV',
    'Recipient Sectors': 'GOV',
    Placename: 'Berlin',
    Latitude: '52.52',
    Longitude: '13.41',
    'Publication Date': '2023-01-03',
    Language: 'en',
    Version: 'NGEC_coder-Vers001-b1-Run-001',
    ...of,
  }
}

/** A row as text, `None` where nothing is given. */
export function polecatLine(row: PolecatRow, columns: readonly string[] = POLECAT_HEADER): string {
  return columns.map((name) => row[name] ?? 'None').join('\t')
}

/** A file as it is published, with the lines given as they are. */
export function polecatFile(lines: readonly string[], header: readonly string[] = POLECAT_HEADER): string {
  return `${[header.join('\t'), ...lines].join('\n')}\n`
}
