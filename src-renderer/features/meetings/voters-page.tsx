import { Alert, NativeSelect, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import { responseKinds } from '../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'

const MOST_SHOWN = 1000

/** Who has a vote, with the number on their papers and how they count now. */
export function VotersPage({ meeting }: MeetingPartProps) {
  const t = useTexts().meetings.voters
  const f = useFormat()
  const [search, setSearch] = useState('')
  const [counts, setCounts] = useState<Voter['counts'] | 'all'>('all')
  const found = useQuery({
    ...orpc.meetings.voters.queryOptions({
      input: { meetingId: meeting.id, search, limit: MOST_SHOWN, ...(counts !== 'all' && { counts }) },
    }),
    placeholderData: keepPreviousData,
  })
  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const { voters, total } = found.data

  return (
    <div className={css.work}>
      <div className={css.main}>
        <div className={css.row}>
          <TextInput
            aria-label={t.search}
            placeholder={t.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <CountsFilter value={counts} onChange={setCounts} />
        </div>
        {total > voters.length && <Text size="sm">{t.first(f.number(voters.length), f.number(total))}</Text>}
        <VoterTable voters={voters} />
      </div>
      <FixPanel meeting={meeting} />
    </div>
  )
}

function CountsFilter({
  value,
  onChange,
}: {
  readonly value: Voter['counts'] | 'all'
  readonly onChange: (value: Voter['counts'] | 'all') => void
}) {
  const t = useTexts().meetings
  const kinds = ['all', 'none', ...responseKinds] as const
  return (
    <NativeSelect
      aria-label={t.voters.columns.counts}
      value={value}
      onChange={({ currentTarget }) => onChange(kinds.find((kind) => kind === currentTarget.value) ?? 'all')}
      data={kinds.map((kind) => ({ value: kind, label: kind === 'all' ? t.voters.all : t.counts[kind] }))}
    />
  )
}

const marks = {
  ...{ inPerson: '○', proxy: '○', written: '○', electronic: '○' },
  ...{ willCome: '△', absent: '×', none: '－' },
} as const satisfies Record<Voter['counts'], string>

function VoterTable({ voters }: { readonly voters: readonly Voter[] }) {
  const t = useTexts().meetings
  const f = useFormat()
  return (
    <ScrollingPart className={css.scrolls} label={t.tabs.voters}>
      <table className={css.table}>
        <thead>
          <tr>
            <th className={css.figure}>{t.voters.columns.serial}</th>
            <th className={css.wide}>{t.voters.columns.name}</th>
            <th className={css.figure}>{t.voters.columns.votes}</th>
            <th>{t.voters.columns.counts}</th>
          </tr>
        </thead>
        <tbody>
          {voters.map((voter) => (
            <tr key={voter.id}>
              <td className={css.figure}>{voter.serial === 0 ? '' : voter.serial}</td>
              <td className={css.wide}>
                <PersonLine size="cell" person={voter} />
              </td>
              <td className={css.figure}>{f.number(voter.votes)}</td>
              <td className={css.counts}>
                <span aria-hidden>{marks[voter.counts]}</span> {t.counts[voter.counts]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {voters.length === 0 && <p className={css.quiet}>{t.voters.nobody}</p>}
    </ScrollingPart>
  )
}

function FixPanel({ meeting }: MeetingPartProps) {
  const texts = useTexts().meetings
  const t = texts.voters
  const f = useFormat()
  const words = meetingPapers[useLocale()]
  const count = (people: number) => (meeting.unit === 'household' ? words.households : words.people)(f.number(people))
  const fix = useMutation(
    orpc.meetings.fixVoters.mutationOptions({
      onSuccess: ({ operationId, voters, added, removed }) =>
        notifyDone(t.fixed(count(voters), f.number(added), f.number(removed)), { undo: operationId }),
      onError: notifyFailure,
    }),
  )
  const all = count(meeting.quorumState.entitled.people)
  const isFixed = meeting.fixedOn !== null
  const today = useQuery(orpc.app.info.queryOptions()).data?.today ?? meeting.recordOn
  return (
    <aside className={css.side} aria-label={texts.tabs.voters}>
      <Text fw={700}>{isFixed ? t.settled(all, f.date(meeting.fixedOn)) : t.notFixed(all)}</Text>
      <WriteButton
        variant={isFixed ? 'default' : 'filled'}
        disabled={meeting.closedAt !== null}
        loading={fix.isPending}
        onClick={() => fix.mutate({ meetingId: meeting.id })}
      >
        {isFixed ? t.fixAgain : t.fix}
      </WriteButton>
      <p className={css.quiet}>{isFixed ? t.againHint : t.fixHint}</p>
      {meeting.closedAt === null && today <= meeting.recordOn && (
        <Alert color="ai" py="xs">
          {t.recordToCome(f.date(meeting.recordOn))}
        </Alert>
      )}
    </aside>
  )
}
