import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import type { EventDraft } from './event-draft.ts'
import formCss from './event-form.module.css'
import css from './events.module.css'
import { MemberSearch } from './member-search.tsx'

interface Props {
  readonly organisers: EventDraft['organisers']
  readonly onChange: (organisers: EventDraft['organisers']) => void
}

export function OrganisersField({ organisers, onChange }: Props) {
  const t = useTexts().events.form
  return (
    <section className={css.part} aria-label={t.organisers}>
      <h2>{t.organisers}</h2>
      {organisers.length > 0 && (
        <ul className={formCss.chips}>
          {organisers.map(({ id, name }) => (
            <li key={id}>
              {name}
              <ActionIcon
                size="sm"
                aria-label={t.removeOrganiser(name)}
                onClick={() => onChange(organisers.filter((one) => one.id !== id))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <MemberSearch
        label={t.organiser}
        nothing={t.nobody}
        onPick={({ id, name }) => {
          if (!organisers.some((one) => one.id === id)) onChange([...organisers, { id, name }])
        }}
      />
    </section>
  )
}
