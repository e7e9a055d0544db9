import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import {
  type AgendaItem,
  ballotVotes,
  type Counted,
  type ItemResult,
  type QuorumState,
} from '../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { orpc } from '../../api.ts'
import { useKeptDraft } from '../../hooks/kept-drafts.tsx'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import { ballotKey, type Counting, countingOf } from './ballot-counting.ts'
import css from './live-page.module.css'
import meetings from './meetings.module.css'

interface Props {
  readonly item: AgendaItem
  readonly number: number
  readonly result: ItemResult
  readonly quorum: QuorumState
  readonly hasOpened: boolean
  readonly isClosed: boolean
}

/** One item's ballot: what was counted in the room, and what it comes to with the papers. */
export function BallotCard(props: Props) {
  const { item, number, result, isClosed } = props
  const texts = useTexts().meetings
  const f = useFormat()
  const words = meetingPapers[useLocale()]
  const counting = useKeptDraft<Counting | null>(`ballot ${ballotKey(item)}`, null)
  const isCounted = item.inPerson !== null
  return (
    <article className={css.card}>
      <header className={css.head}>
        <h2>
          {words.item(number)}　{item.title}
        </h2>
        <span className={css.outcome} data-outcome={result.outcome} role="status">
          {words.outcomes[result.outcome]}
        </span>
      </header>
      <Text size="sm">
        {words.majority(item.base, item.share)}　{texts.live.needed(f.number(result.all.for), f.number(result.needed))}
      </Text>
      {isCounted && counting.draft === null ? (
        <ResultTable item={item} result={result} />
      ) : (
        !isClosed && (
          <WritePart>
            <BallotForm {...props} {...counting} draft={counting.draft ?? countingOf(item)} />
          </WritePart>
        )
      )}
      {isCounted && !isClosed && counting.draft === null && (
        <Group justify="space-between">
          {result.outcome === 'tie' || item.casting !== null ? <CastNow item={item} /> : <span />}
          <WriteButton variant="default" onClick={() => counting.change(countingOf(item))}>
            {texts.live.clear}
          </WriteButton>
        </Group>
      )}
    </article>
  )
}

/** 可否同数: the chair's word is all that is missing. */
function CastNow({ item }: Pick<Props, 'item'>) {
  const t = useTexts().meetings.live
  const save = useMutation(
    orpc.meetings.saveBallot.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.kept(item.title), { undo: operationId }),
      onError: notifyFailure,
    }),
  )
  const { id: agendaItemId, inPerson, proxies, course } = item
  return (
    <WriteFields>
      <Casting
        value={item.casting}
        onChange={(casting) => save.mutate({ agendaItemId, inPerson, proxies, course, casting })}
      />
    </WriteFields>
  )
}

function ResultTable({ item, result }: Pick<Props, 'item' | 'result'>) {
  const t = useTexts().meetings.live
  const f = useFormat()
  const words = meetingPapers[useLocale()]
  const ways = (['inPerson', 'proxy', 'written', 'electronic', 'all'] as const).filter(
    (way) => way === 'all' || ballotVotes.some((vote) => result[way][vote] > 0),
  )
  return (
    <>
      <table className={meetings.table}>
        <thead>
          <tr>
            <th className={meetings.wide} />
            {ballotVotes.map((vote) => (
              <th key={vote} className={meetings.figure}>
                {words.votes[vote]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way} data-sum={way === 'all' || undefined}>
              <th scope="row" className={meetings.wide}>
                {words.ways[way]}
              </th>
              {ballotVotes.map((vote) => (
                <td key={vote} className={meetings.figure}>
                  {f.number(result[way][vote])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {result.notVoted > 0 && <p className={meetings.quiet}>{t.notVoted(f.number(result.notVoted))}</p>}
      {result.surplus > 0 && (
        <Alert color="shu" role="alert" py="xs">
          {t.surplus(f.number(result.surplus))}
        </Alert>
      )}
      {item.countedAt !== null && <p className={meetings.quiet}>{t.countedAt(f.time(item.countedAt))}</p>}
    </>
  )
}

type BallotFormProps = Pick<Props, 'item' | 'quorum' | 'hasOpened'> & {
  readonly draft: Counting
  readonly change: (draft: Counting) => void
  readonly settle: () => void
}

function BallotForm({ item, quorum, hasOpened, draft, change, settle }: BallotFormProps) {
  const texts = useTexts().meetings
  const t = texts.live
  const f = useFormat()
  const { room, proxies } = draft
  const setRoom = (next: Counted) => change({ room: next, proxies })
  const setProxies = (next: Counted | null) => change({ room, proxies: next })
  const save = useMutation(
    orpc.meetings.saveBallot.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.kept(item.title), { undo: operationId })
        settle()
      },
    }),
  )
  const { id: agendaItemId, course } = item
  const form = useRef<HTMLDivElement>(null)
  function keep(): void {
    if (goToUnreadable(form.current)) return
    save.mutate({ agendaItemId, inPerson: room, proxies, casting: null, course, recount: true })
  }
  const there = quorum.inPerson.votes
  const moveOn = useEnterMovesOn(keep)
  return (
    <div ref={form} className={css.counts} onKeyDownCapture={moveOn}>
      <CountFields legend={t.room(f.number(there))} value={room} onChange={setRoom}>
        <Button variant="subtle" onClick={() => setRoom(withRest(room, there))}>
          {t.rest}
        </Button>
      </CountFields>
      {quorum.proxy.votes > 0 && (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t.proxies(f.number(quorum.proxy.votes))}
            value={proxies === null ? 'for' : 'split'}
            onChange={(value) =>
              setProxies(value === 'split' ? { for: quorum.proxy.votes, against: 0, abstain: 0 } : null)
            }
            data={[
              { value: 'for', label: `${t.proxies(f.number(quorum.proxy.votes))}　${t.proxiesFor}` },
              { value: 'split', label: t.proxiesSplit },
            ]}
          />
          {proxies !== null && (
            <CountFields legend={t.proxies(f.number(quorum.proxy.votes))} value={proxies} onChange={setProxies} />
          )}
        </>
      )}
      <FailureNote error={save.error} />
      <Group justify="flex-end">
        <Button variant={hasOpened ? 'filled' : 'default'} loading={save.isPending} onClick={keep}>
          {t.keep}
        </Button>
      </Group>
    </div>
  )
}

/** Whoever neither said no nor abstained said yes. */
function withRest({ against, abstain }: Counted, there: number): Counted {
  return { for: Math.max(0, there - against - abstain), against, abstain }
}

interface CountFieldsProps {
  readonly legend: string
  readonly value: Counted
  readonly onChange: (value: Counted) => void
  readonly children?: React.ReactNode
}

function CountFields({ legend, value, onChange, children }: CountFieldsProps) {
  const words = meetingPapers[useLocale()]
  return (
    <fieldset className={css.counting}>
      <legend>{legend}</legend>
      {ballotVotes.map((vote) => (
        <NumberField
          key={vote}
          label={words.votes[vote]}
          range={[0, 1_000_000]}
          value={value[vote]}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(next) => onChange({ ...value, [vote]: next ?? 0 })}
        />
      ))}
      {children}
    </fieldset>
  )
}

function Casting({
  value,
  onChange,
}: {
  readonly value: AgendaItem['casting']
  readonly onChange: (value: AgendaItem['casting']) => void
}) {
  const t = useTexts().meetings.live
  const choices = ['none', 'for', 'against'] as const
  return (
    <div className={meetings.row}>
      <Text size="sm">{t.casting}</Text>
      <SegmentedControl
        size="xs"
        aria-label={t.casting}
        value={value ?? 'none'}
        onChange={(next) => onChange(next === 'for' || next === 'against' ? next : null)}
        data={choices.map((choice) => ({ value: choice, label: t.castings[choice] }))}
      />
    </div>
  )
}
