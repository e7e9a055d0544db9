import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Contact } from '../../../src-shared/contract/funds.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ContactForm } from './contact-form.tsx'
import { EditableList } from './editable-list.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'
import { useRemoveItem } from './use-remove-item.ts'

const most = 1000

/** 会員以外の相手: donors, companies, shops. */
export function ContactsSection() {
  const t = useTexts().funds.contacts
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const contacts = useQuery({
    ...orpc.contacts.list.queryOptions({ input: { search, limit: most } }),
    placeholderData: keepPreviousData,
  })
  const remove = useRemoveItem<Contact>(({ id }) => api.contacts.remove({ id }), t)
  if (contacts.isError) return <FailureState error={contacts.error} onRetry={() => void contacts.refetch()} />

  const described = ({ kind, address, phone }: Contact) =>
    [t.kindShort[kind], address, phone].filter(Boolean).join(' ｜ ')
  const isSearching = search.trim() !== ''
  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {contacts.data && (contacts.data.total > 8 || typed !== '') && (
        <TextInput
          aria-label={t.search}
          placeholder={t.search}
          aria-keyshortcuts="/"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {contacts.data ? (
        <EditableList
          items={contacts.data.contacts.map((contact, position) => ({ ...contact, position }))}
          empty={isSearching ? t.noMatch : t.empty}
          addLabel={t.add}
          onRemove={remove}
          line={(contact) => (
            <>
              <div className={classes.itemText}>
                <p className={classes.itemName}>{contact.name}</p>
                <p className={classes.quiet}>{described(contact)}</p>
              </div>
              <Link href={`/dues/payments?payer=${contact.id}`} className={classes.itemLink ?? ''}>
                {t.payments}
              </Link>
            </>
          )}
          form={(contact, close) => <ContactForm contact={contact} onClose={close} />}
        />
      ) : (
        <LoadingState />
      )}
    </>
  )
}
