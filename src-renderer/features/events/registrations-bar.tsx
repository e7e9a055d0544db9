import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Moved } from '../../../src-shared/contract/registrations.ts'
import type { OperationId, RegistrationId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { EndDialog } from './end-dialog.tsx'
import css from './registrations.module.css'
import { movedWords } from './say-moved.ts'

interface Props {
  readonly ids: RegistrationId[]
  readonly onDone: () => void
}

/** What can be done with all that are marked. */
export function RegistrationsBar({ ids, onDone }: Props) {
  const t = useTexts().events
  const words = t.registrations
  const f = useFormat()
  const [ending, setEnding] = useState<'cancel' | 'decline' | null>(null)

  function act(work: () => Promise<{ operationId: OperationId; moved?: Moved[] }>): void {
    work()
      .then(({ operationId, moved = [] }) => {
        notifyDone(movedWords(t, f, { did: words.did(f.number(ids.length)), moved }), { undo: operationId })
        onDone()
      })
      .catch(notifyFailure)
  }

  return (
    <div className={css.marked}>
      <strong>{words.marked(f.number(ids.length))}</strong>
      <WriteButton size="sm" onClick={() => act(() => api.registrations.markTold({ ids }))}>
        {words.told1}
      </WriteButton>
      <WriteButton size="sm" variant="default" onClick={() => act(() => api.registrations.accept({ ids }))}>
        {words.accept}
      </WriteButton>
      <WriteButton size="sm" variant="default" onClick={() => setEnding('decline')}>
        {words.decline}
      </WriteButton>
      <WriteButton size="sm" variant="default" onClick={() => setEnding('cancel')}>
        {words.cancel}
      </WriteButton>
      <WriteButton
        size="sm"
        variant="default"
        onClick={() => act(() => api.registrations.setTurnout({ ids, turnout: 'attended' }))}
      >
        {words.attended}
      </WriteButton>
      <WriteButton
        size="sm"
        variant="default"
        onClick={() => act(() => api.registrations.setTurnout({ ids, turnout: 'noShow' }))}
      >
        {words.noShow}
      </WriteButton>
      <Button size="sm" variant="subtle" onClick={onDone}>
        {words.unmark}
      </Button>
      {ending !== null && (
        <EndDialog
          kind={ending}
          ids={ids}
          onClose={() => setEnding(null)}
          onDone={() => {
            setEnding(null)
            onDone()
          }}
        />
      )}
    </div>
  )
}
