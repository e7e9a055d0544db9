import { Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { QuorumState } from '../../../src-shared/contract/meetings.ts'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { BallotCard } from './ballot-card.tsx'
import { ballotKey } from './ballot-counting.ts'
import live from './live-page.module.css'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'
import { QuorumMeter } from './quorum-meter.tsx'

/** The day itself: who is there, whether that is enough, and what was decided. */
export function LivePage({ meeting }: MeetingPartProps) {
  const t = useTexts().meetings.live
  const results = useQuery(orpc.meetings.results.queryOptions({ input: { meetingId: meeting.id } }))
  if (results.error) return <FailureState error={results.error} onRetry={() => void results.refetch()} />
  if (!results.data) return <LoadingState />
  const quorum = meeting.quorumState
  const resultOf = new Map<string, (typeof results.data)[number]>(results.data.map((one) => [one.agendaItemId, one]))
  const items = meeting.items.filter(({ id }) => resultOf.has(id))

  return (
    <div className={css.flow}>
      <QuorumMeter quorum={quorum} large />
      <div className={live.columns}>
        <div className={live.counts}>
          <OpenAndClose meeting={meeting} quorum={quorum} />
          <KindTable quorum={quorum} />
          <RefusedProxies refused={quorum.refused} />
        </div>
        <section className={live.ballots} aria-label={t.ballots}>
          {items.length === 0 && <EmptyState message={t.noItems} />}
          {items.map((item, index) => {
            const result = resultOf.get(item.id)
            if (result === undefined) return null
            const state = { hasOpened: meeting.openedAt !== null, isClosed: meeting.closedAt !== null }
            return <BallotCard key={ballotKey(item)} {...{ item, result, quorum, ...state }} number={index + 1} />
          })}
        </section>
      </div>
    </div>
  )
}

const kinds = ['inPerson', 'proxy', 'written', 'electronic'] as const
const others = ['willCome', 'absent', 'none'] as const

function KindTable({ quorum }: { readonly quorum: QuorumState }) {
  const texts = useTexts().meetings
  const t = texts.live
  const f = useFormat()
  const row = (name: string, { people, votes }: QuorumState['present'], isSum = false) => (
    <tr key={name} data-sum={isSum || undefined}>
      <th scope="row" className={css.wide}>
        {name}
      </th>
      <td className={css.figure}>{f.number(people)}</td>
      <td className={css.figure}>{f.number(votes)}</td>
    </tr>
  )
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.wide}>{t.kind}</th>
          <th className={css.figure}>{t.people}</th>
          <th className={css.figure}>{t.votes}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => row(texts.counts[kind], quorum[kind]))}
        {row(t.present, quorum.present, true)}
        {others.map((kind) => row(texts.counts[kind], quorum[kind]))}
        {row(t.entitled, quorum.entitled, true)}
      </tbody>
    </table>
  )
}

function RefusedProxies({ refused }: Pick<QuorumState, 'refused'>) {
  const t = useTexts().meetings.live
  if (refused.length === 0) return null
  return (
    <section className={css.panel} aria-label={t.refused}>
      <Text fw={700}>{t.refused}</Text>
      <ul className={live.refused}>
        {refused.map(({ voterId, name, why }) => (
          <li key={voterId}>
            {name}　<span className={css.quiet}>{t.why[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OpenAndClose({ meeting, quorum }: MeetingPartProps & { readonly quorum: QuorumState }) {
  const t = useTexts().meetings.live
  const f = useFormat()
  const { today } = useToday()
  const confirm = useConfirm()
  const said = (words: string) => ({
    onSuccess: ({ operationId }: { operationId: OperationId }) => notifyDone(words, { undo: operationId }),
    onError: notifyFailure,
  })
  const open = useMutation(orpc.meetings.open.mutationOptions(said(t.openedNow)))
  const close = useMutation(orpc.meetings.close.mutationOptions(said(t.closedNow)))
  const { id: meetingId, heldOn, openedAt, closedAt } = meeting

  async function askOpen(): Promise<void> {
    const isAhead = heldOn !== null && today !== null && heldOn > today
    const doubts = [...(isAhead ? [t.openAhead(f.date(heldOn))] : []), ...(quorum.reached ? [] : [t.openHint])]
    const title = quorum.reached ? t.openAheadAsk : t.openAsk
    const question = { title, message: doubts.join(''), confirmLabel: t.open }
    if (doubts.length === 0 || (await confirm(question))) open.mutate({ meetingId })
  }

  async function askClose(): Promise<void> {
    const question = { title: t.closeAsk, message: t.closeHint, confirmLabel: t.close }
    if (await confirm(question)) close.mutate({ meetingId })
  }

  return (
    <div className={css.row}>
      {openedAt === null ? (
        <WriteButton
          size="md"
          disabled={meeting.fixedOn === null}
          loading={open.isPending}
          onClick={() => void askOpen()}
        >
          {t.open}
        </WriteButton>
      ) : (
        <Text>{t.opened(f.time(openedAt))}</Text>
      )}
      {openedAt !== null && closedAt === null && (
        <WriteButton size="md" variant="default" loading={close.isPending} onClick={() => void askClose()}>
          {t.close}
        </WriteButton>
      )}
      {closedAt !== null && <Text>{t.closed(f.time(closedAt))}</Text>}
    </div>
  )
}
