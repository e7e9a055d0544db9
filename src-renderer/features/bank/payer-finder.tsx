import { Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import type { MatchPart } from '../../../src-shared/contract/bank.ts'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ListOption } from '../../ui/list-option.tsx'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './bank.module.css'

const MEMBERS = 6
const CONTACTS = 3

export interface FoundPayer {
  readonly id: MatchPart['payerId']
  readonly name: string
  readonly memberNumber: string
  readonly open: number
}

type PayerFinderProps = {
  inputRef?: Ref<HTMLInputElement>
  label: string
  autoFocus?: boolean
  onChoose: (payer: FoundPayer) => void
  /** Esc in the empty field. */
  onLeave?: () => void
}

/** A member or contact by a few letters, arrows, Enter. */
export function PayerFinder({ inputRef, label, autoFocus, onChoose, onLeave }: PayerFinderProps) {
  const t = useTexts()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const search = typed.trim()
  const { payers, error, isReady } = useFoundPayers(search)

  function choose(payer: FoundPayer | undefined) {
    if (payer === undefined) return
    setTyped('')
    setActive(0)
    onChoose(payer)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isConverting(event)) return
    if (event.key === 'Enter' && search !== '') choose(isReady ? payers[active] : undefined)
    else if (event.key === 'ArrowDown' && payers.length > 0) setActive(Math.min(active + 1, payers.length - 1))
    else if (event.key === 'ArrowUp' && payers.length > 0) setActive(Math.max(active - 1, 0))
    else if (event.key === 'Escape') typed === '' ? onLeave?.() : setTyped('')
    else return
    event.preventDefault()
  }

  return (
    <div>
      <TextInput
        ref={inputRef}
        autoFocus={autoFocus}
        label={label}
        placeholder={t.bank.panel.otherHint}
        autoComplete="off"
        role="combobox"
        aria-expanded={payers.length > 0}
        aria-controls={id}
        aria-activedescendant={payers[active] ? `${id}-${active}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <FailureNote error={error} />
      {payers.length > 0 && (
        <div id={id} role="listbox" aria-label={t.bank.panel.candidates} className={css.found}>
          {payers.map((payer, index) => (
            <ListOption
              key={payer.id}
              id={`${id}-${index}`}
              isActive={index === active}
              className={css.person}
              onPoint={() => setActive(index)}
              onChoose={() => choose(payer)}
            >
              <PersonLine person={{ name: payer.name, kana: '', memberNumber: payer.memberNumber }} />
              {payer.memberNumber === '' ? (
                <span className={css.quiet}>{t.bank.panel.contact}</span>
              ) : (
                <Money amount={payer.open} quietZero />
              )}
            </ListOption>
          ))}
        </div>
      )}
      {search !== '' && isReady && payers.length === 0 && <Text role="status">{t.bank.panel.nobodyFound(search)}</Text>}
    </div>
  )
}

function useFoundPayers(search: string): { payers: readonly FoundPayer[]; error: unknown; isReady: boolean } {
  const asks = { enabled: search !== '', placeholderData: keepPreviousData }
  const members = useQuery({
    ...orpc.members.list.queryOptions({ input: { search, show: 'all', limit: MEMBERS } }),
    ...asks,
  })
  const contacts = useQuery({ ...orpc.contacts.list.queryOptions({ input: { search, limit: CONTACTS } }), ...asks })
  if (search === '') return { payers: [], error: null, isReady: true }
  const found: FoundPayer[] = [
    ...(members.data?.rows ?? []).map(({ id, name, memberNumber, open }) => ({ id, name, memberNumber, open })),
    ...(contacts.data?.contacts ?? []).map(({ id, name }) => ({ id, name, memberNumber: '', open: 0 })),
  ]
  const isReady = members.data !== undefined && !members.isPlaceholderData && !contacts.isPlaceholderData
  return { payers: found, error: members.error ?? contacts.error, isReady }
}
