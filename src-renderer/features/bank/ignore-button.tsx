import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'

/** Sets a line aside that is no payment of dues; why is asked. */
export function IgnoreButton({ line, onDone }: { line: BankLine; onDone: () => void }) {
  const t = useTexts()
  const words = t.bank.panel
  const [asks, setAsks] = useState(false)
  const ignoring = useMutation(
    orpc.bank.ignore.mutationOptions({
      onSuccess: ({ operationId }) => {
        setAsks(false)
        notifyDone(words.ignored, { undo: operationId })
        onDone()
      },
    }),
  )

  return (
    <>
      <WriteButton variant="default" onClick={() => setAsks(true)}>
        {line.amount < 0 ? words.ignoreAct : words.ignore}
      </WriteButton>
      {asks && (
        <ReasonDialog
          words={{
            title: words.ignoreTitle,
            reason: words.ignoreReason,
            reasonHint: words.ignoreHint,
            act: words.ignoreAct,
          }}
          says={[words.ignoreSays]}
          busy={ignoring.isPending}
          error={ignoring.error}
          onReason={(reason) => ignoring.mutate({ lineIds: [line.id], reason })}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  )
}
