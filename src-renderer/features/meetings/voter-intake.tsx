import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { type BallotVote, type ResponseKind, responseKinds, type Voter } from '../../../src-shared/contract/meetings.ts'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { notifyProblem } from '../../ui/toasts.tsx'
import { HOLDER_FORM, type Holder, HolderField } from './holder-field.tsx'
import css from './intake.module.css'
import type { TakenIn } from './intake-acts.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import { PaperVotes } from './paper-votes.tsx'
import { useScannedCode } from './use-scanned-code.ts'
import { VoterPapers } from './voter-papers.tsx'

interface Props extends MeetingPartProps {
  readonly voter: Voter
  /** With the code of the next paper, where a scanner brought it. */
  readonly onTaken: (act: TakenIn, next: string | null) => void
  readonly onNext: (code: string) => void
  readonly onCancel: () => void
}

interface Taken {
  readonly cast?: Readonly<Record<string, BallotVote>>
  /** The code of the next paper. */
  readonly next?: string | null
  readonly to?: Holder
}

const chair: Holder = { voter: null, name: '' }

/** What came in of one voter: a key says what it is, and most of it is recorded with the next. */
export function VoterIntake({ meeting, voter, onTaken, onNext, onCancel }: Props) {
  const t = useTexts().meetings
  const [kind, setKind] = useState<ResponseKind | null>(null)
  const [holder, setHolder] = useState('')
  const [votes, setVotes] = useState<Readonly<Record<string, BallotVote>>>({})
  const respond = useMutation(orpc.meetings.respond.mutationOptions())
  const items = meeting.items.filter((item) => item.kind === 'vote')
  const isVote = (one: ResponseKind | null) => one === 'written' || one === 'electronic'

  function record(taken: ResponseKind, { cast = votes, next = null, to = chair }: Taken = {}): void {
    if (respond.isPending) return
    const proxy = { proxyTo: to.voter?.memberId ?? null, proxyName: to.name }
    respond.mutate(
      { meetingId: meeting.id, voterId: voter.id, kind: taken, votes: cast, ...(taken === 'proxy' && proxy) },
      {
        onSuccess: ({ operationId, quorum: { refused } }) => {
          const fault = taken === 'proxy' && refused.find(({ voterId }) => voterId === voter.id)
          const why = fault ? fault.why : null
          onTaken({ operationId, name: voter.name, kind: taken, holder: to.voter?.name ?? to.name, why }, next)
        },
      },
    )
  }

  /** Whoever scans the next paper is done with this one, unless marks are missing. */
  const scan = useScannedCode((code) => {
    const named = holder.endsWith(code) ? holder.slice(0, -code.length) : holder
    const isComplete = !isVote(kind) || items.every(({ id }) => votes[id] !== undefined)
    if (kind === null) return onNext(code)
    if (kind === 'proxy' && named.trim() !== '') {
      setHolder(named)
      notifyProblem(t.intake.holderUnfinished(voter.name))
    } else if (isComplete) record(kind, { next: code })
    else notifyProblem(t.intake.unfinished(voter.name))
  })

  /** What says nothing more is recorded at once. */
  function choose(next: ResponseKind): void {
    setKind(next)
    if (next === 'willCome' || next === 'absent' || next === 'inPerson') record(next)
    else if (isVote(next) && items.length === 0) record(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isConverting(event)) return
    if (event.key === 'Escape') return kind === null ? onCancel() : setKind(null)
    const digit = kind === null && /^[1-6]$/.test(event.key) ? Number(event.key) : 0
    const chosen = responseKinds[digit - 1]
    if (chosen === undefined) return
    event.preventDefault()
    choose(chosen)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shorter way to the buttons inside
    <div className={css.voter} onKeyDownCapture={scan} onKeyDown={onKeyDown}>
      <div className={css.person}>
        <PersonLine size="title" person={voter} />
        <Text>{t.intake.now(t.counts[voter.counts])}</Text>
      </div>
      <VoterPapers voter={voter} refused={meeting.quorumState.refused} onChanged={onCancel} />
      <KindButtons kind={kind} onChoose={choose} />
      {kind === 'proxy' && (
        <HolderField
          meetingId={meeting.id}
          typed={holder}
          onType={setHolder}
          onHolder={(to) => record('proxy', { to })}
        />
      )}
      {kind !== null && isVote(kind) && items.length > 0 && (
        <PaperVotes items={items} votes={votes} onChange={setVotes} onEnd={(cast) => record(kind, { cast })} />
      )}
      <FailureNote error={respond.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t.intake.cancel}
        </Button>
        <Button
          disabled={kind === null}
          loading={respond.isPending}
          {...(kind === 'proxy'
            ? { type: 'submit', form: HOLDER_FORM }
            : { onClick: () => kind !== null && record(kind) })}
        >
          {t.intake.record}
        </Button>
      </Group>
    </div>
  )
}

interface KindButtonsProps {
  readonly kind: ResponseKind | null
  readonly onChoose: (kind: ResponseKind) => void
}

function KindButtons({ kind, onChoose }: KindButtonsProps) {
  const t = useTexts().meetings.intake
  return (
    <>
      <Text fw={700}>{t.what}</Text>
      <div className={css.kinds}>
        {responseKinds.map((one, index) => (
          <Button
            key={one}
            size="md"
            px="xs"
            variant={kind === one ? 'filled' : 'default'}
            autoFocus={index === 0}
            onClick={() => onChoose(one)}
          >
            {index + 1}　{t.kinds[one]}
          </Button>
        ))}
      </div>
      {kind === null && (
        <Text size="sm" c="dimmed">
          {t.kindHint}
        </Text>
      )}
    </>
  )
}
