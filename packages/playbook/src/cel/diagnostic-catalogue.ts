/** Why a text can be refused, in the order of the reference. A code never changes its meaning. */
export const DIAGNOSTIC_CODES = [
  'empty-condition',
  'condition-too-large',
  'syntax',
  'bad-text',
  'unknown-name',
  'unknown-field',
  'bare-event',
  'unknown-function',
  'needs-history',
  'unknown-history-name',
  'unknown-agreement',
  'no-incident',
  'comprehension',
  'regular-expression',
  'clock',
  'null-literal',
  'unsupported-literal',
  'unsupported-access',
  'list-outside-in',
  'not-a-list',
  'list-item',
  'unlike-types',
  'no-order',
  'chained-comparison',
  'unknown-value',
  'needs-bool',
  'needs-number',
  'mixed-numbers',
  'decimal-remainder',
  'unlike-branches',
  'wrong-arguments',
  'code-without-scheme',
  'int-out-of-range',
] as const

export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number]

/** What is wrong and what to do next; `given` is what was typed, `hint` what the checker knows beyond it. */
export type Explain = (given: string, hint: string) => { readonly message: string; readonly help: string }

export const EXPLANATIONS: Readonly<Record<DiagnosticCode, Explain>> = {
  'empty-condition': () => ({
    message: 'the condition is empty',
    help: 'write something that is true or false, such as event.root == "18"',
  }),
  'condition-too-large': (given) => ({
    message: `the condition is too large: \`${given}\``,
    help: 'list alternatives with `in`, or divide it into several conditions',
  }),
  syntax: (given, hint) => ({
    message: given === '' ? 'the condition ends too early' : `\`${given}\` cannot stand here`,
    help: hint,
  }),
  'bad-text': (given) => ({
    message: `\`${given}\` is not well-formed Unicode`,
    help: 'type the text again; half of a character was lost in copying',
  }),
  'unknown-name': (given, hint) => ({
    message: `\`${given}\` is not known`,
    help: hint === '' ? 'fields are written event.NAME, and text stands in quotes' : `did you mean ${hint}?`,
  }),
  'unknown-field': (given, hint) => ({
    message: `an incident has no field \`${given}\``,
    help: hint === '' ? 'docs/reference/conditions.md lists the fields' : `did you mean ${hint}?`,
  }),
  'bare-event': () => ({ message: '`event` is no value by itself', help: 'name a field of it, such as event.root' }),
  'unknown-function': (given, hint) => ({
    message: `there is no function \`${given}\``,
    help:
      hint === '' ? 'functions are has, size, startsWith, endsWith, contains, int, double' : `did you mean ${hint}?`,
  }),
  'needs-history': (given) => ({
    message: `\`${given}\` is not available in a condition over one incident`,
    help: 'it looks at what came before; only a playbook can ask for that',
  }),
  'unknown-history-name': (given, hint) => ({
    message: `nothing is called \`${given}\` that could be asked about here`,
    help: hint,
  }),
  'unknown-agreement': (given, hint) => ({
    message: `there is no agreement and no kind of agreement \`${given}\``,
    help: hint === '' ? 'agreements stand in agreements.yaml and in the register: entente agreements list' : hint,
  }),
  'no-incident': (given) => ({
    message: `\`${given}\` asks about one incident, and there is none to look at`,
    help: 'patterns, ways back and initiatives look at acts over time: count("criticism", "P30D") >= 6',
  }),
  comprehension: (given) => ({
    message: `\`${given}\` goes through a list, which conditions do not`,
    help: 'ask for each value: "GOV" in event.source_roles || "MIL" in event.source_roles',
  }),
  'regular-expression': (given) => ({
    message: `\`${given}\` uses a regular expression, which conditions do not know`,
    help: 'use startsWith, endsWith, contains, or `in` with a list',
  }),
  clock: (given) => ({
    message: `\`${given}\` is about time, which conditions do not know`,
    help: 'a condition looks at one incident and has no clock; event.lag_days and event.stale tell how old the news was',
  }),
  'null-literal': () => ({
    message: '`null` is no value here',
    help: 'a field that was not given is absent: ask with has(event.x) or !has(event.x)',
  }),
  'unsupported-literal': (given) => ({
    message: `\`${given}\` is a kind of value that conditions do not know`,
    help: 'there are true and false, text in quotes, whole numbers and decimal numbers',
  }),
  'unsupported-access': (given) => ({
    message: `\`${given}\` reaches into a value, which conditions do not`,
    help: 'write event.NAME; look into a list with `in`',
  }),
  'list-outside-in': (given) => ({
    message: `the list \`${given}\` stands where only a single value can`,
    help: 'a list stands on the right of `in`: event.root in ["18", "19"], "GOV" in event.source_roles',
  }),
  'not-a-list': (given) => ({
    message: `\`${given}\` on the right of \`in\` is not a list`,
    help: 'write the values in brackets: event.root in ["18", "19"]; to look into a text use contains',
  }),
  'list-item': (given) => ({
    message: `\`${given}\` does not fit into the list`,
    help: 'a list holds values as they are, all text, all numbers or all true and false: ["18", "19"]',
  }),
  'unlike-types': (given, hint) => ({
    message: `\`${given}\` compares ${hint}`,
    help: hint.includes('true or false')
      ? 'true and false stand without quotes; event.joint alone asks whether it is true'
      : 'put both sides in quotes or neither: codes and roots are text ("18"), counts are numbers',
  }),
  'no-order': (given, hint) => ({
    message: `\`${given}\` asks which is greater of ${hint}`,
    help: 'only numbers have an order here; for codes list those you mean: event.root in ["18", "19", "20"]',
  }),
  'chained-comparison': (given) => ({
    message: `\`${given}\` compares a comparison`,
    help: 'join comparisons with && and ||, as in a > 1 && a < 5',
  }),
  'unknown-value': (given, hint) => ({
    message: `\`${given}\` is a value that the field never has`,
    help: `values are ${hint}`,
  }),
  'needs-bool': (given, hint) => ({
    message: `\`${given}\` is ${hint}, not true or false`,
    help: 'compare it with something, such as event.reports > 2',
  }),
  'needs-number': (given, hint) => ({
    message: `\`${given}\` calculates with ${hint}`,
    help: 'calculate with numbers only; text cannot be joined',
  }),
  'mixed-numbers': (given) => ({
    message: `\`${given}\` mixes a whole number with a decimal number`,
    help: 'write 2.0 for 2, or double(event.reports)',
  }),
  'decimal-remainder': (given) => ({
    message: `\`${given}\` takes a remainder of decimal numbers`,
    help: '% is for whole numbers: int(event.goldstein) % 2',
  }),
  'unlike-branches': (given, hint) => ({
    message: `\`${given}\` gives ${hint}`,
    help: 'both sides of the colon give the same: both true or false, both text, both whole or both decimal numbers',
  }),
  'wrong-arguments': (given, hint) => ({ message: `\`${given}\` is not how this function is used`, help: hint }),
  'code-without-scheme': (given) => ({
    message: `\`${given}\` means nothing without its scheme`,
    help: 'write event.scheme == "cameo" && event.code == "190", or use event.cameo or event.root',
  }),
  'int-out-of-range': (given) => ({
    message: `\`${given}\` is beyond the whole numbers that are exact`,
    help: 'whole numbers go to 9007199254740991 either way; write 1.0e16 for a larger decimal number',
  }),
}
