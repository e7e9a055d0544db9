import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { eventDefaults } from '../../../src-shared/texts/event-defaults.ts'
import { api } from '../../api.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { draftOf, type EventDraft, inputOf } from './event-draft.ts'
import { EventFiles } from './event-files.tsx'
import css from './events.module.css'
import { OrganisersField } from './organisers-field.tsx'
import { QuestionsField } from './questions-field.tsx'
import { TicketsField } from './tickets-field.tsx'
import type { WholeEvent } from './whole-event.ts'

interface Props {
  /** Null: a new one. */
  readonly event: WholeEvent | null
  readonly template?: boolean
}

/** Everything an event is; its people are elsewhere. */
export function EventForm({ event, template = event?.template ?? false }: Props) {
  const t = useTexts().events
  const locale = useLocale()
  const [, navigate] = useLocation()
  const [begun] = useState(() => draftOf(event, eventDefaults.ticket[locale]))
  const [saved, setSaved] = useState(begun)
  const [draft, setDraft] = useState(begun)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<EventDraft>) => setDraft({ ...draft, ...part })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved)
  const { dialog, passFreely } = useUnsavedGuard({ dirty: isChanged })
  const save = useMutation({
    mutationFn: () => api.events.save(inputOf(draft, { id: event?.id, template })),
    onSuccess: ({ id, operationId }) => {
      setSaved(draft)
      notifyDone(t.done.saved, { undo: operationId })
      if (event === null) passFreely(() => navigate(`/events/${id}`))
    },
  })

  function onSubmit(submit: FormEvent): void {
    submit.preventDefault()
    setTried(true)
    if (draft.name.trim() !== '') save.mutate()
  }

  return (
    <form onSubmit={onSubmit} className={css.form} noValidate>
      <div className={css.fields}>
        <TextInput
          label={t.form.name}
          required
          autoFocus={event === null}
          value={draft.name}
          error={tried && draft.name.trim() === '' ? t.form.nameMissing : undefined}
          onChange={(typed) => change({ name: typed.currentTarget.value })}
        />
        <TextInput
          label={t.form.kind}
          placeholder={t.form.kindHint}
          value={draft.kind}
          onChange={(typed) => change({ kind: typed.currentTarget.value })}
        />
      </div>
      <WhenAndWhere draft={draft} change={change} template={template} />
      <section className={css.part} aria-label={t.form.entry}>
        <h2>{t.form.entry}</h2>
        <div className={css.fields}>
          <NumberInput
            label={t.form.capacity}
            description={t.form.capacityHint}
            inputWrapperOrder={['label', 'input', 'description']}
            min={0}
            allowDecimal={false}
            value={draft.capacity ?? ''}
            onChange={(typed) => change({ capacity: typed === '' ? null : Number(typed) })}
          />
          {!template && (
            <>
              <DateField label={t.form.opensOn} value={draft.opensOn} onChange={(opensOn) => change({ opensOn })} />
              <DateField label={t.form.closesOn} value={draft.closesOn} onChange={(closesOn) => change({ closesOn })} />
            </>
          )}
        </div>
        <Checkbox
          label={t.form.approval}
          checked={draft.approval}
          onChange={(typed) => change({ approval: typed.currentTarget.checked })}
        />
      </section>
      <TicketsField tickets={draft.tickets} onChange={(tickets) => change({ tickets })} />
      <QuestionsField questions={draft.questions} onChange={(questions) => change({ questions })} />
      <OrganisersField organisers={draft.organisers} onChange={(organisers) => change({ organisers })} />
      {event !== null && <EventFiles event={event} />}
      <footer className={css.foot}>
        <FailureNote error={save.error} />
        <Button type="submit" size="md" loading={save.isPending} disabled={!isChanged && event !== null}>
          {t.form.save}
        </Button>
      </footer>
      {dialog}
    </form>
  )
}

interface PartProps {
  readonly draft: EventDraft
  readonly change: (part: Partial<EventDraft>) => void
  readonly template: boolean
}

function WhenAndWhere({ draft, change, template }: PartProps) {
  const t = useTexts().events.form
  return (
    <section className={css.part} aria-label={t.when}>
      <h2>{t.when}</h2>
      <div className={css.fields}>
        {!template && (
          <>
            <DateField label={t.startsOn} value={draft.startsOn} onChange={(startsOn) => change({ startsOn })} />
            <DateField
              label={t.endsOn}
              hint={t.endsOnHint}
              value={draft.endsOn}
              onChange={(endsOn) => change({ endsOn })}
            />
          </>
        )}
        <TimeField label={t.startsAt} value={draft.startsAt} onChange={(startsAt) => change({ startsAt })} />
        <TimeField label={t.endsAt} value={draft.endsAt} onChange={(endsAt) => change({ endsAt })} />
      </div>
      <div className={css.fields}>
        {(['place', 'address', 'onlineAddress'] as const).map((field) => (
          <TextInput
            key={field}
            label={t[field]}
            value={draft[field]}
            onChange={(typed) => change({ [field]: typed.currentTarget.value })}
          />
        ))}
      </div>
      <Textarea
        label={t.description}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.description}
        onChange={(typed) => change({ description: typed.currentTarget.value })}
      />
    </section>
  )
}
