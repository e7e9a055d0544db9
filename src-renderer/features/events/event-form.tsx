import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { CapacityField } from './capacity-field.tsx'
import { type DraftFaults, faultsOf, noFaults } from './event-draft-faults.ts'
import { EventFiles } from './event-files.tsx'
import formCss from './event-form.module.css'
import css from './events.module.css'
import { OrganisersField } from './organisers-field.tsx'
import { QuestionsField } from './questions-field.tsx'
import { movedWords } from './say-moved.ts'
import { TicketsField } from './tickets-field.tsx'
import { useEventDraft } from './use-event-draft.ts'
import { WhenAndWhere } from './when-and-where.tsx'
import type { WholeEvent } from './whole-event.ts'

interface Props {
  /** Null: a new one. */
  readonly event: WholeEvent | null
  readonly template?: boolean
}

/** Everything an event is; its people are elsewhere. */
export function EventForm({ event, template = event?.template ?? false }: Props) {
  const t = useTexts().events
  const f = useFormat()
  const [, navigate] = useLocation()
  const [tried, setTried] = useState(false)
  const { draft, change, isChanged, save } = useEventDraft({
    event,
    template,
    onSaved: ({ id, operationId, moved }) => {
      setTried(false)
      notifyDone(movedWords(t, f, { did: t.done.saved, moved }), { undo: operationId })
      if (event === null) passFreely(() => navigate(`/events/${id}`))
    },
  })
  const { dialog, passFreely } = useUnsavedGuard({ dirty: isChanged })
  const faults = tried ? faultsOf(draft) : noFaults

  const form = useFormSubmit(() => {
    setTried(true)
    if (faultsOf(draft).size === 0) save.mutate()
  }, save.isPending)

  return (
    <form {...form} className={formCss.form}>
      <WriteFields>
        <div className={formCss.fields}>
          <TextInput
            label={t.form.name}
            required
            autoFocus={event === null}
            value={draft.name}
            error={faults.has('name') && t.form.nameMissing}
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
        <EntryPart draft={draft} change={change} template={template} faults={faults} />
        <TicketsField tickets={draft.tickets} faults={faults} onChange={(tickets) => change({ tickets })} />
        <QuestionsField questions={draft.questions} faults={faults} onChange={(questions) => change({ questions })} />
        <OrganisersField organisers={draft.organisers} onChange={(organisers) => change({ organisers })} />
      </WriteFields>
      {event !== null && <EventFiles event={event} />}
      <footer className={formCss.foot}>
        <FailureNote error={save.error} />
        <WriteButton type="submit" size="md" loading={save.isPending} disabled={!isChanged && event !== null}>
          {t.form.save}
        </WriteButton>
      </footer>
      {dialog}
    </form>
  )
}

type EntryPartProps = Parameters<typeof WhenAndWhere>[0] & { readonly faults: DraftFaults }

/** How many may come, from when to when they apply, and whether somebody answers them. */
function EntryPart({ draft, change, template, faults }: EntryPartProps) {
  const t = useTexts().events.form
  return (
    <section className={css.part} aria-label={t.entry}>
      <h2>{t.entry}</h2>
      <div className={formCss.fields}>
        <CapacityField
          label={t.capacity}
          description={t.capacityHint}
          value={draft.capacity}
          error={faults.has('capacity') && t.capacityFault}
          onChange={(capacity) => change({ capacity })}
        />
        {!template && (
          <>
            <DateField ahead label={t.opensOn} value={draft.opensOn} onChange={(opensOn) => change({ opensOn })} />
            <DateField ahead label={t.closesOn} value={draft.closesOn} onChange={(closesOn) => change({ closesOn })} />
          </>
        )}
      </div>
      <Checkbox
        label={t.approval}
        checked={draft.approval}
        onChange={(typed) => change({ approval: typed.currentTarget.checked })}
      />
    </section>
  )
}
