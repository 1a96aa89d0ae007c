import type { PaperLanguage } from '../../api/standing-queries.ts'
import { ChoiceField } from '../../follow-up/field.tsx'
import { choices } from '../../follow-up/words.ts'
import { LANGUAGE_NAMES } from '../../standing/words.ts'

interface Props {
  readonly value: PaperLanguage
  readonly onChange: (language: PaperLanguage) => void
}

/** In which language a paper is written. */
export function LanguageChoice({ value, onChange }: Props) {
  return <ChoiceField label="Language" entries={choices(LANGUAGE_NAMES)} value={value} onChange={onChange} />
}
