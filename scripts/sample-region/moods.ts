import { type Table, table } from './random.ts'

/** What the acts of a directed dyad are like at a time: a mix of families of CAMEO codes. */
export type Mood = 'warm' | 'correct' | 'thaw' | 'cool' | 'sour' | 'rupture' | 'clash'

/** Families of CAMEO codes with the weight of each code within its family. */
const families = {
  say: { '010': 8, '012': 2, '013': 2, '014': 1, '015': 1, '017': 1, '018': 2, '019': 2, '011': 1 },
  appeal: { '020': 8, '022': 2, '023': 2, '0231': 1, '025': 1, '026': 2, '027': 2, '028': 1 },
  intend: { '030': 4, '031': 2, '0311': 2, '0312': 2, '033': 1, '036': 5, '037': 1 },
  consult: { '040': 6, '041': 3, '042': 7, '043': 7, '044': 1, '046': 4 },
  diplomacy: { '050': 3, '051': 8, '052': 1, '053': 1, '056': 1, '057': 3 },
  cooperate: { '060': 4, '061': 6, '062': 1, '064': 2 },
  aid: { '070': 3, '071': 4, '073': 2 },
  yield: { '080': 2, '081': 2, '0841': 1, '085': 1 },
  investigate: { '090': 2, '092': 1 },
  demand: { '100': 2, '101': 2, '102': 2, '1041': 1 },
  disapprove: { '110': 3, '111': 8, '112': 5, '114': 2 },
  reject: { '120': 5, '1212': 1, '122': 2, '124': 2, '125': 2, '128': 1 },
  threaten: { '130': 3, '131': 1, '1311': 1, '1312': 2, '138': 1 },
  posture: { '150': 1, '152': 2, '154': 1 },
  reduce: { '160': 3, '162': 1, '163': 2, '164': 2 },
  coerce: { '171': 1, '172': 2, '173': 2, '174': 1 },
  force: { '190': 5, '193': 3, '194': 1, '195': 1 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>

type Family = keyof typeof families

const mixes: Readonly<Record<Mood, Partial<Record<Family, number>>>> = {
  warm: {
    say: 12,
    appeal: 6,
    intend: 14,
    consult: 30,
    diplomacy: 14,
    cooperate: 10,
    aid: 3,
    yield: 2,
    demand: 2,
    disapprove: 4,
    reject: 2,
    investigate: 1,
  },
  correct: {
    say: 20,
    appeal: 9,
    intend: 12,
    consult: 26,
    diplomacy: 8,
    cooperate: 5,
    aid: 1,
    yield: 1,
    demand: 3,
    disapprove: 9,
    reject: 4,
    investigate: 1,
    reduce: 1,
  },
  thaw: {
    say: 20,
    appeal: 10,
    intend: 16,
    consult: 22,
    diplomacy: 10,
    cooperate: 5,
    yield: 4,
    demand: 2,
    disapprove: 8,
    reject: 3,
  },
  cool: {
    say: 24,
    appeal: 9,
    intend: 5,
    consult: 14,
    diplomacy: 3,
    cooperate: 1,
    demand: 8,
    disapprove: 22,
    reject: 9,
    threaten: 2,
    investigate: 1,
    reduce: 1,
    posture: 1,
  },
  sour: {
    say: 20,
    appeal: 8,
    intend: 3,
    consult: 11,
    diplomacy: 1,
    cooperate: 1,
    demand: 9,
    disapprove: 28,
    reject: 11,
    threaten: 4,
    reduce: 3,
    coerce: 2,
    investigate: 1,
  },
  rupture: {
    say: 14,
    appeal: 6,
    consult: 4,
    demand: 15,
    disapprove: 32,
    reject: 11,
    threaten: 7,
    posture: 2,
    reduce: 7,
    coerce: 4,
  },
  clash: {
    say: 14,
    appeal: 5,
    consult: 4,
    demand: 10,
    disapprove: 24,
    reject: 8,
    threaten: 10,
    posture: 6,
    reduce: 3,
    coerce: 4,
    force: 22,
  },
}

/** The codes of each mood, to be drawn from. */
export const moods: Readonly<Record<Mood, Table<string>>> = {
  warm: codesOf('warm'),
  correct: codesOf('correct'),
  thaw: codesOf('thaw'),
  cool: codesOf('cool'),
  sour: codesOf('sour'),
  rupture: codesOf('rupture'),
  clash: codesOf('clash'),
}

function codesOf(mood: Mood): Table<string> {
  const pairs: [string, number][] = []
  for (const [family, share] of Object.entries(mixes[mood])) {
    const codes: [string, number][] = Object.entries(families[family as Family])
    const total = codes.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [code, weight] of codes) pairs.push([code, (share * weight) / total])
  }
  return table(pairs)
}

/** The code under which the other side takes part in the same act; a code that is not here is done by one side alone. */
export const counterparts: Readonly<Record<string, string>> = {
  '040': '040',
  '041': '041',
  '042': '043',
  '043': '042',
  '044': '044',
  '046': '046',
  '057': '057',
  '061': '061',
  '062': '062',
  '064': '064',
  '0871': '0871',
}
