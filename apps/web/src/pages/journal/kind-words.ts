/** What the kinds of rows say, in words; others are shown by their parts. */
const WORDS: Readonly<Record<string, string>> = {
  'occasion/recorded': 'occasion recorded',
  'commitment/made': 'commitment written down',
  'commitment/changed': 'commitment changed',
  'commitment/closed': 'commitment closed',
  'commitment/reopened': 'commitment opened again',
  'step/added': 'step added',
  'step/changed': 'step changed',
  'evidence/added': 'evidence added',
  'evidence/judged': 'evidence judged',
  'hand-over/offered': 'hand-over offered',
  'hand-over/noted': 'what a hand-over passes noted',
  'hand-over/accepted': 'hand-over accepted',
  'hand-over/declined': 'hand-over declined',
  'hand-over/withdrawn': 'hand-over taken back',
  'rotation/begun': 'rotation begun',
  'absence/noted': 'absence noted',
  'act/added': 'act by hand added',
  'act/corrected': 'act by hand corrected',
  'act/withdrawn': 'act by hand withdrawn',
  'audit/judged': 'item of an audit judged',
  'audit/judgement-undone': 'judgement of an audit taken back',
  'list/frozen': 'list frozen',
  'score/read': 'commitment of a list read',
  'journal/erased': 'erased',
}

export function kindWords(kind: string): string {
  return WORDS[kind] ?? kind.replaceAll(/[/-]/g, ' ')
}
