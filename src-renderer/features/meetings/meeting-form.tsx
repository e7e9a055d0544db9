import { Group } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Meeting } from '../../../src-shared/contract/meetings.ts'
import { api } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { BasicFields } from './basic-fields.tsx'
import { draftOf, type MeetingDraft, type MeetingFormState } from './meeting-draft.ts'
import css from './meetings.module.css'
import { RuleFields } from './rule-fields.tsx'

interface Props {
  readonly meeting: Meeting | null
  readonly today: string
  readonly onSaved: (id: Meeting['id']) => void
}

/** A meeting's day and rules, in plain words. */
export function MeetingForm({ meeting, today, onSaved }: Props) {
  const t = useTexts().meetings
  const fields = useRef<HTMLFormElement>(null)
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const form: MeetingFormState = useForm({
    initialValues: draftOf(meeting, today),
    validate: {
      name: (name) => (name.trim() === '' ? t.required : null),
      answerBy: (day, { heldOn }) => (isAfter(day, heldOn) ? t.form.afterMeeting : null),
      recordOn: (day, { heldOn }) => (isAfter(day, heldOn) ? t.form.afterMeeting : null),
      endsAt: (at, { startsAt }) => (at !== '' && isAfter(startsAt, at) ? t.form.endsEarly : null),
      quorum: {
        of: (of: unknown) => (Number.isInteger(of) ? null : t.required),
        in: (parts: unknown) => (Number.isInteger(parts) ? null : t.required),
      },
    },
  })
  const stored = draftOf(meeting, today)
  const storedNow = JSON.stringify(stored)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed, here or by undo, and nobody is writing
  useEffect(() => {
    if (form.isDirty()) return
    form.setInitialValues(stored)
    form.setValues(stored)
  }, [storedNow])
  const save = useMutation({
    mutationFn: ({ ownQuorum: _own, ...draft }: MeetingDraft) =>
      api.meetings.save({ ...draft, ...(meeting && { id: meeting.id }), name: draft.name.trim() }),
  })
  const moveOn = useEnterMovesOn()

  async function submit(): Promise<boolean> {
    if (goToUnreadable(fields.current) || form.validate().hasErrors || unreadable.size > 0) return false
    try {
      const { id, operationId } = await save.mutateAsync(form.getValues())
      form.resetDirty()
      notifyDone(t.saved, { undo: operationId })
      guard.passFreely(() => onSaved(id))
      return true
    } catch {
      return false
    }
  }

  const guard = useUnsavedGuard({ dirty: form.isDirty(), save: submit })

  function markUnreadable(field: string, bad: boolean): void {
    setUnreadable((before) => new Set(bad ? [...before, field] : [...before].filter((one) => one !== field)))
  }

  return (
    <form
      ref={fields}
      className={css.panel}
      onKeyDownCapture={moveOn}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <WriteFields>
        <BasicFields form={form} onUnreadable={markUnreadable} autoFocus={meeting === null} />
        <RuleFields form={form} onUnreadable={markUnreadable} isClosed={meeting?.closedAt != null} />
      </WriteFields>
      <FailureNote error={save.error} />
      <Group justify="flex-end">
        <WriteButton type="submit" loading={save.isPending} disabled={meeting !== null && !form.isDirty()}>
          {t.save}
        </WriteButton>
      </Group>
      {guard.dialog}
    </form>
  )
}

function isAfter(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one > other
}
