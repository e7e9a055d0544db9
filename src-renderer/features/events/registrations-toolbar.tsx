import { NativeSelect, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useLocation } from 'wouter'
import { registrationStates } from '../../../src-shared/contract/registrations.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './events.module.css'
import registrationsCss from './registrations.module.css'
import type { WholeEvent } from './whole-event.ts'

/** What narrows the list: the words searched for, and a state, `untold` or nothing. */
export type RegistrationsFilter = { readonly search: string; readonly only: string }

type RegistrationsToolbarProps = {
  readonly event: WholeEvent
  readonly filter: RegistrationsFilter
  readonly onFilter: (filter: RegistrationsFilter) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  /** ↓ in the search box. */
  readonly onGoToList: () => void
  readonly onAdd: () => void
}

/** Above the list of registrations: what narrows it, and the ways to more of them; none to what was called off. */
export function RegistrationsToolbar(props: RegistrationsToolbarProps) {
  const words = useTexts().events.registrations
  const { event } = props
  const [, navigate] = useLocation()

  return (
    <div className={css.bar}>
      <Narrowing {...props} />
      <span className={css.gap} />
      <WriteButton disabled={event.cancelled} leftSection={<IconPlus size={18} aria-hidden />} onClick={props.onAdd}>
        {words.add}
      </WriteButton>
      <WriteButton
        variant="default"
        disabled={event.cancelled}
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => navigate(`/events/${event.id}/import`)}
      >
        {words.import}
      </WriteButton>
    </div>
  )
}

function Narrowing({ filter, onFilter, searchRef, onGoToList }: RegistrationsToolbarProps) {
  const t = useTexts().events
  const words = t.registrations

  return (
    <>
      <TextInput
        className={registrationsCss.search ?? ''}
        ref={searchRef}
        aria-label={words.search}
        placeholder={words.searchHint}
        aria-keyshortcuts="/"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'ArrowDown' && onGoToList()}
      />
      <NativeSelect
        className={registrationsCss.filter ?? ''}
        aria-label={words.filter.label}
        value={filter.only}
        data={[
          { value: '', label: words.filter.all },
          ...registrationStates.map((value) => ({ value, label: t.states[value] })),
          { value: 'untold', label: words.filter.untold },
        ]}
        onChange={(event) => onFilter({ ...filter, only: event.currentTarget.value })}
      />
    </>
  )
}
