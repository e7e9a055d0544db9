import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

type Term = { readonly startsOn: string | null; readonly endsOn: string | null }

/** Since when and until when, for eyes. */
export function useTermWords(): (term: Term) => string {
  const t = useTexts().belonging
  const f = useFormat()
  return ({ startsOn, endsOn }) => t.term(startsOn ? f.date(startsOn) : '', endsOn ? f.date(endsOn) : '')
}
