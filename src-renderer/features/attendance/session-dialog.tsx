import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Activity, Session } from '../../../src-shared/contract/activities.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './attendance.module.css'

type SessionDialogProps = {
  /** A new one is held where and when the activity usually is. */
  readonly activity: Activity
  readonly session: Session | null
  readonly onClose: () => void
}

/** One session: added by hand, or its day, time, place and name put right. */
export function SessionDialog({ activity, session, onClose }: SessionDialogProps) {
  const { attendance, settings } = useTexts()
  const { sessions: words, form } = attendance
  const { required } = settings
  const { today } = useToday()
  const [heldOn, setHeldOn] = useState<string | null | undefined>(session?.heldOn)
  const { startsAt, endsAt } = session ?? activity.timetable[0] ?? { startsAt: '', endsAt: '' }
  const [times, setTimes] = useState({ startsAt, endsAt })
  const [title, setTitle] = useState(session?.title ?? '')
  const [place, setPlace] = useState(session?.place ?? activity.place)
  const [tried, setTried] = useState(false)
  const day = heldOn === undefined ? today : heldOn
  const save = useMutation(
    orpc.sessions.save.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.done.saved, { undo: operationId })
        onClose()
      },
    }),
  )

  function onDo() {
    setTried(true)
    if (day === null) return
    save.mutate({
      ...(session && { id: session.id }),
      ...{ activityId: activity.id, heldOn: day, ...times, title, place },
    })
  }

  return (
    <FormDialog
      title={session === null ? words.add : words.edit}
      doLabel={form.save}
      busy={save.isPending}
      error={save.error}
      onDo={onDo}
      onClose={onClose}
    >
      <DateField
        label={words.day}
        value={day}
        onChange={setHeldOn}
        error={tried && day === null && required}
        autoFocus
      />
      <div className={css.pair}>
        <TimeField
          label={form.startsAt}
          value={times.startsAt}
          onChange={(startsAt) => setTimes((before) => ({ ...before, startsAt }))}
        />
        <TimeField
          label={form.endsAt}
          value={times.endsAt}
          onChange={(endsAt) => setTimes((before) => ({ ...before, endsAt }))}
        />
      </div>
      <TextInput label={words.titleField} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <TextInput label={form.place} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
    </FormDialog>
  )
}
