import { type Day, EntenteError } from '@entente/model'

/** @throws EntenteError `bad-span` when the last day lies before the first. */
export function checkSpan(span: { readonly from?: Day; readonly to?: Day }): void {
  if (span.from === undefined || span.to === undefined || span.from <= span.to) return
  throw new EntenteError('bad-span', `the last day ${span.to} lies before the first, ${span.from}`, {
    help: 'exchange them: from is the earlier day',
  })
}
