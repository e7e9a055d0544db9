import { api } from '../../api.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { type MergeChoice, otherSide, type Pair, takenColumns } from './merge-choice.ts'
import { useAct } from './use-act.ts'

/** Joins the two as chosen; the toast takes it back. Answers the one who goes, or null where it was refused. */
export function useMerge() {
  const t = useTexts()
  const { yearWords } = useFiscalYearWords()
  const { busy, error, run } = useAct()
  const words = t.duplicates.compare

  async function merge(pair: Pair, choice: MergeChoice): Promise<Pair['a'] | null> {
    const [survivor, loser] = [pair[choice.survivor], pair[otherSide(choice.survivor)]]
    const take = takenColumns(pair, choice)
    const done = await run(() => api.members.merge({ survivorId: survivor.id, loserId: loser.id, take }))
    if (done === null) return null
    const fees = done.doubled.map(({ feeName, fiscalYear }) => words.feeOf(feeName, yearWords(fiscalYear)))
    const said = fees.length === 0 ? words.done(survivor.name) : words.doubled(survivor.name, fees.join('、'))
    notifyDone(said, { undo: done.operationId })
    return loser
  }

  return { busy, error, merge }
}
