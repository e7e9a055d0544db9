import { Alert, Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { MeetingDetail, Voter } from '../../../src-shared/contract/meetings.ts'
import { addDays } from '../../../src-shared/domain/add-days.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'
import { type Whose, WhosePapers } from './whose-papers.tsx'

const allParts = ['notice', 'attendance', 'proxy', 'written'] as const
type Part = (typeof allParts)[number]
type Kind = 'notice' | 'voters'

interface Choice {
  readonly kind: Kind
  readonly parts: readonly Part[]
  readonly blanks: number
  readonly recipient: string
  readonly whose: Whose
  /** Where it is for one alone. */
  readonly voter: Voter | null
}

/** What is sent out, as it will print: the first set until all are made. */
export function PapersPage({ meeting }: MeetingPartProps) {
  const t = useTexts().meetings.papers
  const [, navigate] = useLocation()
  if (meeting.fixedOn !== null) return <Papers meeting={meeting} />
  const action = { label: t.toVoters, onClick: () => navigate(`/meetings/${meeting.id}/voters`) }
  return <EmptyState message={t.needsList} action={action} />
}

function Papers({ meeting }: MeetingPartProps) {
  const t = useTexts().meetings.papers
  const locale = useLocale()
  const choices = useRef<HTMLElement>(null)
  const [choice, setChoice] = useState<Choice>({ ...first, parts: hasVotes(meeting) ? allParts : partsWithoutVotes })
  const make = useMutation(orpc.meetings.papers.mutationOptions())
  const { whose, voter, ...chosen } = choice
  const only = {
    ...(whose === 'none' && { counts: whose }),
    ...(whose === 'one' && voter !== null && { voterIds: [voter.id] }),
  }
  const input = { ...chosen, ...only, parts: [...choice.parts], meetingId: meeting.id, locale }
  const draft = useQuery({
    ...orpc.meetings.papers.queryOptions({ input: { ...input, blanks: 0, draft: true } }),
    enabled: !make.isSuccess && choice.parts.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const file = make.data?.file ?? draft.data?.file ?? null

  function change(next: Partial<Choice>): void {
    make.reset()
    setChoice({ ...choice, ...next })
  }

  return (
    <div className={css.work}>
      <div className={css.main}>
        {draft.error && !make.data ? (
          <FailureState error={draft.error} onRetry={() => void draft.refetch()} />
        ) : (
          <PdfPreview draft={!make.isSuccess} focusPrint={make.isSuccess} file={file} fileName={file?.name ?? ''} />
        )}
      </div>
      <aside ref={choices} className={css.side} aria-label={t.choices}>
        <Choices meeting={meeting} choice={choice} onChange={change} />
        <NoticeInTime meeting={meeting} />
        <FailureNote error={make.error} />
        <MakeButton
          meeting={meeting}
          count={
            { all: meeting.quorumState.entitled, none: meeting.quorumState.none, one: { people: 1 } }[whose].people
          }
          disabled={whose === 'one' && voter === null}
          made={make.data?.voters}
          busy={make.isPending}
          onMake={() => goToUnreadable(choices.current) || make.mutate(input)}
        />
      </aside>
    </div>
  )
}

const first = { kind: 'notice', blanks: 0, recipient: '', whose: 'all', voter: null } as const
const partsWithoutVotes = allParts.filter((part) => part !== 'written')

function hasVotes({ items }: MeetingDetail): boolean {
  return items.some(({ kind }) => kind === 'vote')
}

/** The law on NPOs wants five days between the notice and the meeting. */
function NoticeInTime({ meeting: { heldOn, closedAt } }: MeetingPartProps) {
  const t = useTexts().meetings.papers
  const today = useQuery(orpc.app.info.queryOptions()).data?.today
  if (heldOn === null || closedAt !== null || today === undefined || today > heldOn) return null
  return addDays(today, 5) < heldOn ? null : <Text size="sm">{t.late}</Text>
}

interface ChoicesProps extends MeetingPartProps {
  readonly choice: Choice
  readonly onChange: (next: Partial<Choice>) => void
}

function Choices({ meeting, choice, onChange }: ChoicesProps) {
  const t = useTexts().meetings.papers
  const { kind, parts } = choice
  return (
    <>
      <Radio.Group
        label={t.kind}
        value={kind}
        onChange={(value) => onChange({ kind: value === 'voters' ? 'voters' : 'notice', whose: 'all', voter: null })}
      >
        <Stack gap={4} mt={6}>
          <Radio value="notice" label={t.kinds.notice} />
          <Radio value="voters" label={t.kinds.voters} />
        </Stack>
      </Radio.Group>
      {kind === 'voters' ? (
        <TextInput
          label={t.recipient}
          value={choice.recipient}
          onChange={(event) => onChange({ recipient: event.currentTarget.value })}
        />
      ) : (
        <>
          <WhosePapers
            meetingId={meeting.id}
            whose={choice.whose}
            voter={choice.voter}
            onChange={(whose, voter) => onChange({ whose, voter })}
          />
          <Checkbox.Group
            label={t.parts}
            value={[...parts]}
            onChange={(values) => onChange({ parts: allParts.filter((part) => values.includes(part)) })}
          >
            <Stack gap={4} mt={6}>
              {allParts.map((part) => (
                <Checkbox
                  key={part}
                  value={part}
                  label={t.partNames[part]}
                  disabled={(parts.length === 1 && parts.includes(part)) || (part === 'written' && !hasVotes(meeting))}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <NumberField
            label={t.blanks}
            range={[0, 100]}
            value={choice.blanks}
            onChange={(blanks) => onChange({ blanks: blanks ?? 0 })}
          />
        </>
      )}
    </>
  )
}

interface MakeProps extends MeetingPartProps {
  readonly count: number
  readonly disabled: boolean
  readonly made: number | undefined
  readonly busy: boolean
  readonly onMake: () => void
}

function MakeButton({ meeting, count: people, disabled, made, busy, onMake }: MakeProps) {
  const t = useTexts().meetings.papers
  const f = useFormat()
  const words = meetingPapers[useLocale()]
  const count = (people: number) => (meeting.unit === 'household' ? words.households : words.people)(f.number(people))
  if (made !== undefined) {
    return (
      <Alert color="matsuba" role="status" py="xs">
        {t.made(count(made))}
      </Alert>
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {t.draft}
      </Text>
      <WriteButton size="md" disabled={disabled || people === 0} loading={busy} onClick={onMake}>
        {t.make(count(people))}
      </WriteButton>
    </>
  )
}
