import { useMutation } from '@tanstack/react-query'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './bank.module.css'

type CertainButtonProps = { fundId: FundId | null; certain: { count: number; sum: number } }

/** Books every line that leaves nothing to decide; the button says how many and how much. */
export function CertainButton({ fundId, certain }: CertainButtonProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.bank.certain
  const posting = useMutation(
    orpc.bank.postCertain.mutationOptions({
      onSuccess: ({ posted, sum, operationId }) =>
        notifyDone(words.done(f.number(posted), f.money(sum)), { undo: operationId }),
      onError: notifyFailure,
    }),
  )

  return (
    <WriteButton
      className={css.push}
      title={words.hint}
      loading={posting.isPending}
      onClick={() => posting.mutate(fundId === null ? {} : { fundId })}
    >
      {words.act(f.number(certain.count), f.money(certain.sum))}
    </WriteButton>
  )
}
