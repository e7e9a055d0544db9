import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HouseholdId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import classes from './member-form.module.css'
import { useAct } from './use-act.ts'

/** What a household is called, ready to be written over. */
export function HouseholdName({ id, name }: { readonly id: HouseholdId; readonly name: string }) {
  const t = useTexts()
  const words = t.members.households
  const [typed, setTyped] = useState(name)
  const { busy, error, run } = useAct()
  const wanted = typed.trim()
  const dirty = wanted !== name

  async function rename(): Promise<boolean> {
    if (wanted === '' || busy) return false
    const done = await run(() => api.households.save({ id, name: wanted }))
    if (done === null) return false
    notifyDone(words.renamed(wanted), { undo: done.operationId })
    return true
  }
  const guard = useUnsavedGuard({ dirty, save: rename })

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (dirty) void rename()
  }

  return (
    <form onSubmit={onSubmit}>
      <div className={classes.nameRow}>
        <WriteFields>
          <TextInput
            label={words.name}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={wanted === '' && words.needsName}
          />
        </WriteFields>
        <WriteButton
          type="submit"
          size="md"
          variant={dirty ? 'filled' : 'default'}
          disabled={!dirty || wanted === ''}
          loading={busy}
        >
          {words.rename}
        </WriteButton>
      </div>
      <FailureNote error={error} />
      {guard.dialog}
    </form>
  )
}
