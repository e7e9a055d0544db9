import { Textarea, TextInput } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import type { EventDraft } from './event-draft.ts'
import formCss from './event-form.module.css'
import css from './events.module.css'

interface PartProps {
  readonly draft: EventDraft
  readonly change: (part: Partial<EventDraft>) => void
  readonly template: boolean
}

/** The days, the hours and the place; a template has no days. */
export function WhenAndWhere({ draft, change, template }: PartProps) {
  const t = useTexts().events.form
  return (
    <section className={css.part} aria-label={t.when}>
      <h2>{t.when}</h2>
      <div className={formCss.fields}>
        {!template && (
          <>
            <DateField ahead label={t.startsOn} value={draft.startsOn} onChange={(startsOn) => change({ startsOn })} />
            <DateField
              ahead
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
      <div className={formCss.fields}>
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
