import { Anchor, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Contact } from '../../../src-shared/contract/funds.ts'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import type { ContactId, MemberId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { looksLikeNumber, rankCandidates } from '../../ui/candidates.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ListOption } from '../../ui/list-option.tsx'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './member-finder.module.css'

const shown = 8

export type FoundPayer =
  | { readonly kind: 'member'; readonly id: MemberId }
  | { readonly kind: 'contact'; readonly id: ContactId }

type MemberFinderProps = {
  startWith: string
  /** Whenever this changes, something else is done with and the field takes the focus again. */
  focusTurn: number
  onChoose: (payer: FoundPayer) => void
}

/** Who is paying: a number or a few letters, arrows, Enter. */
export function MemberFinder({ startWith, focusTurn, onChoose }: MemberFinderProps) {
  const t = useTexts()
  const f = useFormat()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(startWith)
  const [active, setActive] = useState(0)
  const search = typed.trim()
  const found = useQuery({
    ...candidatesQuery(search),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const ranked = search === '' ? [] : rankCandidates(found.data?.rows ?? [], search)
  const others = useQuery({ ...contactsQuery(search), enabled: search !== '', placeholderData: keepPreviousData })
  const members = ranked.slice(0, shown).map(candidateOf)
  const candidates = [...members, ...(search === '' ? [] : (others.data?.contacts ?? [])).map(candidateOfContact)]

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is the reason to take the focus
  useEffect(() => input.current?.focus(), [focusTurn])

  /** Fast hands press Enter before the list is there: it is waited for, and its first person taken. */
  async function choose() {
    if (search === '') return
    const at = found.isPlaceholderData ? 0 : active
    const [{ rows }, { contacts }] = await Promise.all([
      queries.ensureQueryData(candidatesQuery(search)),
      queries.ensureQueryData(contactsQuery(search)),
    ])
    const listed = [
      ...rankCandidates(rows, search).slice(0, shown).map(candidateOf),
      ...contacts.map(candidateOfContact),
    ]
    const payer = listed[at]?.payer
    if (payer) onChoose(payer)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isConverting(event)) return
    if (event.key === 'Enter') void choose()
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, candidates.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Escape') setTyped('')
    else return
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        ref={input}
        label={t.dues.desk.who}
        description={t.dues.desk.whoHint}
        size="lg"
        autoComplete="off"
        role="combobox"
        aria-expanded={candidates.length > 0}
        aria-controls="desk-candidates"
        aria-activedescendant={candidates[active] ? `desk-candidate-${candidates[active].payer.id}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <FailureNote error={found.error} />
      {candidates.length > 0 && (
        <Candidates candidates={candidates} active={active} onPoint={setActive} onChoose={onChoose} />
      )}
      {search !== '' && found.data && !found.isPlaceholderData && candidates.length === 0 && (
        <>
          <Text role="status">{t.dues.desk.nobody(search)}</Text>
          <Anchor component={Link} href="/settings/contacts">
            {t.dues.desk.notMember}
          </Anchor>
        </>
      )}
      {found.data && found.data.total > shown && candidates.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.dues.desk.more(f.number(found.data.total - members.length))}
        </Text>
      )}
    </>
  )
}

/** A number is looked for among numbers first, so that 3 finds 0003 before every phone with a 3 in it. */
function candidatesQuery(search: string) {
  const sort = looksLikeNumber(search) ? ('memberNumber' as const) : ('kana' as const)
  return orpc.members.list.queryOptions({
    input: { search, show: 'all', sort, limit: 100 },
  })
}

function contactsQuery(search: string) {
  return orpc.contacts.list.queryOptions({ input: { search, limit: mostContacts } })
}

const mostContacts = 4

/** A line of the list: a member with what is open, or somebody who is none. */
interface Candidate {
  readonly payer: FoundPayer
  readonly person: Pick<MemberRow, 'name' | 'kana' | 'memberNumber'>
  readonly open: number | null
}

function candidateOf(member: MemberRow): Candidate {
  return { payer: { kind: 'member', id: member.id }, person: member, open: member.open }
}

function candidateOfContact({ id, name, kana }: Contact): Candidate {
  return { payer: { kind: 'contact', id }, person: { name, kana, memberNumber: '' }, open: null }
}

type CandidatesProps = {
  candidates: readonly Candidate[]
  active: number
  onPoint: (index: number) => void
  onChoose: (payer: FoundPayer) => void
}

function Candidates({ candidates, active, onPoint, onChoose }: CandidatesProps) {
  const t = useTexts()
  return (
    <div id="desk-candidates" role="listbox" aria-label={t.dues.desk.candidates} className={css.candidates}>
      {candidates.map(({ payer, person, open }, index) => (
        <ListOption
          key={payer.id}
          id={`desk-candidate-${payer.id}`}
          isActive={index === active}
          className={css.candidate}
          onPoint={() => onPoint(index)}
          onChoose={() => onChoose(payer)}
        >
          <PersonLine person={person} />
          {open === null ? <small>{t.payments.desk.contact}</small> : <Money amount={open} quietZero />}
        </ListOption>
      ))}
    </div>
  )
}
