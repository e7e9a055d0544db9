import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Activity, activityKinds } from '../../../src-shared/contract/activities.ts'
import { api, orpc } from '../../api.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { useConfirm } from '../../ui/confirm.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { type ActivityDraft, newDraft } from './activity-draft.ts'
import css from './attendance.module.css'
import { ExpectedFields } from './expected-fields.tsx'
import { RateFields } from './rate-fields.tsx'
import { TimetableFields } from './timetable-fields.tsx'

type ActivityFormProps = {
  readonly activity: (Activity & { readonly sessions?: number }) | null
  readonly onClose: () => void
}

export function ActivityForm({ activity, onClose }: ActivityFormProps) {
  const t = useTexts()
  const words = t.attendance.form
  const [base] = useState<ActivityDraft>(activity ?? newDraft())
  const [draft, setDraft] = useState(base)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ActivityDraft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutation(
    orpc.activities.save.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.saved(draft.name.trim()), { undo: operationId })
        onClose()
      },
    }),
  )

  const guard = useUnsavedGuard({ dirty: JSON.stringify(draft) !== JSON.stringify(base) })
  const close = () => guard.leaveBy(onClose)

  function submit() {
    setTried(true)
    if (draft.name.trim() === '') return
    save.mutate({ ...draft, ...(activity && { id: activity.id }), name: draft.name.trim() })
  }

  const form = useFormSubmit(submit, save.isPending)
  const moveOn = useEnterMovesOn(form.onSubmit)
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!guard.isAsking}
      size="48rem"
      title={activity === null ? t.attendance.activities.add : t.attendance.activities.edit}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <form {...form} onKeyDownCapture={moveOn}>
        <Stack gap="md">
          <div className={css.three}>
            <TextInput
              label={words.name}
              placeholder={words.namePlaceholder}
              value={draft.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              error={tried && draft.name.trim() === '' && t.settings.required}
              data-autofocus
            />
            <NativeSelect
              label={words.kind}
              value={draft.kind}
              onChange={(event) => change({ kind: event.currentTarget.value as Activity['kind'] })}
              data={activityKinds.map((value) => ({ value, label: t.attendance.kinds[value] }))}
            />
            <TextInput
              label={words.place}
              value={draft.place}
              onChange={(event) => change({ place: event.currentTarget.value })}
            />
          </div>
          <TimetableFields timetable={draft.timetable} onChange={(timetable) => change({ timetable })} />
          <Checkbox
            label={words.offOnHolidays}
            checked={draft.onHolidays === 'off'}
            onChange={(event) => change({ onHolidays: event.currentTarget.checked ? 'off' : 'held' })}
          />
          <ExpectedFields expected={draft.expected} onChange={(expected) => change({ expected })} />
          <RateFields draft={draft} onChange={change} />
          <Textarea
            label={words.note}
            autosize
            minRows={2}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          {activity && (
            <DateField
              label={words.endsOn}
              hint={words.endsOnHint}
              value={draft.endsOn}
              onChange={(endsOn) => change({ endsOn })}
            />
          )}
          <FailureNote error={save.error} />
          <Group justify="flex-end" gap="xs">
            {activity && <RemoveButton activity={activity} onRemoved={onClose} />}
            <Button variant="default" onClick={close}>
              {t.shell.parts.cancel}
            </Button>
            <WriteButton type="submit" loading={save.isPending}>
              {words.save}
            </WriteButton>
          </Group>
        </Stack>
      </form>
      {guard.dialog}
    </Modal>
  )
}

type RemoveButtonProps = {
  readonly activity: NonNullable<ActivityFormProps['activity']>
  readonly onRemoved: () => void
}

function RemoveButton({ activity, onRemoved }: RemoveButtonProps) {
  const words = useTexts().attendance.activities
  const f = useFormat()
  const confirm = useConfirm()

  async function remove() {
    const { id, name, sessions = 0 } = activity
    const question = {
      title: words.removeTitle(name),
      message: words.removeMessage(f.number(sessions)),
      confirmLabel: words.remove,
    }
    if (!(await confirm(question))) return
    try {
      const { operationId } = await api.activities.remove({ id })
      notifyDone(words.removed(name), { undo: operationId })
      onRemoved()
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <WriteButton variant="subtle" color="shu" mr="auto" onClick={() => void remove()}>
      {words.remove}
    </WriteButton>
  )
}
