import { Alert } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notifyFailure } from '../../ui/toasts.tsx'
import css from './intake.module.css'
import { IntakeActs, type TakenIn } from './intake-acts.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import { QuorumMeter } from './quorum-meter.tsx'
import { VoterFinder } from './voter-finder.tsx'
import { VoterIntake } from './voter-intake.tsx'

const SHOWN_ACTS = 8

/** What came in by post or hand: whose it is, what it is, next. */
export function IntakePage({ meeting }: MeetingPartProps) {
  const texts = useTexts().meetings
  const [, navigate] = useLocation()
  if (meeting.closedAt !== null) return <Alert color="ai">{texts.closedHint}</Alert>
  if (meeting.fixedOn !== null) return <Intake meeting={meeting} />
  const action = { label: texts.papers.toVoters, onClick: () => navigate(`/meetings/${meeting.id}/voters`) }
  return <EmptyState message={texts.papers.needsList} action={action} />
}

function Intake({ meeting }: MeetingPartProps) {
  const [voter, setVoter] = useState<Voter | null>(null)
  const [acts, setActs] = useState<readonly TakenIn[]>([])
  const [turn, setTurn] = useState(0)
  const find = useMutation(
    orpc.meetings.findVoter.mutationOptions({
      onSuccess: ({ voters: [found] }) => found && setVoter(found),
      onError: notifyFailure,
    }),
  )
  const next = () => {
    setVoter(null)
    setTurn((before) => before + 1)
  }

  return (
    <div className={css.desk}>
      <section className={css.work}>
        {voter === null ? (
          <VoterFinder meetingId={meeting.id} turn={turn} onFound={setVoter} />
        ) : (
          <VoterIntake
            key={voter.id}
            meeting={meeting}
            voter={voter}
            onCancel={next}
            onNext={(code) => find.mutate({ meetingId: meeting.id, asked: code })}
            onTaken={(act, code) => {
              setActs([act, ...acts].slice(0, SHOWN_ACTS))
              next()
              if (code !== null) find.mutate({ meetingId: meeting.id, asked: code })
            }}
          />
        )}
      </section>
      <div className={css.acts}>
        <QuorumMeter quorum={meeting.quorumState} />
        <IntakeActs acts={acts} onActed={next} />
      </div>
    </div>
  )
}
