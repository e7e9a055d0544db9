import { useMutation } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone } from '../../ui/toasts.tsx'

/** What the cash book is for, and the one act that begins it. */
export function BeginBooks() {
  const t = useTexts().books
  const begin = useMutation(
    orpc.books.begin.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.begin.done, { undo: operationId }),
    }),
  )
  return (
    <>
      <PageHeader title={t.title} />
      <EmptyState
        title={t.begin.title}
        message={t.begin.message}
        action={{ label: t.begin.act, onClick: () => !begin.isPending && begin.mutate({}), writes: true }}
      >
        <FailureNote error={begin.error} />
      </EmptyState>
    </>
  )
}
