import { Alert, Button, Checkbox, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'

const allParts = ['notice', 'attendance', 'proxy', 'written'] as const
type Part = (typeof allParts)[number]
type Kind = 'notice' | 'voters'

interface Choice {
  readonly kind: Kind
  readonly parts: readonly Part[]
  readonly blanks: number
  readonly recipient: string
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
  const [choice, setChoice] = useState<Choice>({ kind: 'notice', parts: allParts, blanks: 0, recipient: '' })
  const make = useMutation(orpc.meetings.papers.mutationOptions())
  const input = { ...choice, parts: [...choice.parts], meetingId: meeting.id, locale }
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
      <aside className={css.side} aria-label={t.choices}>
        <Choices choice={choice} onChange={change} />
        <FailureNote error={make.error} />
        <MakeButton
          meeting={meeting}
          made={make.data?.voters}
          busy={make.isPending}
          onMake={() => make.mutate(input)}
        />
      </aside>
    </div>
  )
}

function Choices({
  choice,
  onChange,
}: {
  readonly choice: Choice
  readonly onChange: (next: Partial<Choice>) => void
}) {
  const t = useTexts().meetings.papers
  const { kind, parts } = choice
  return (
    <>
      <Radio.Group
        label={t.kind}
        value={kind}
        onChange={(value) => onChange({ kind: value === 'voters' ? 'voters' : 'notice' })}
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
                  disabled={parts.length === 1 && parts.includes(part)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <NumberInput
            label={t.blanks}
            min={0}
            max={100}
            value={choice.blanks}
            onChange={(value) => onChange({ blanks: Number(value) || 0 })}
          />
        </>
      )}
    </>
  )
}

interface MakeProps extends MeetingPartProps {
  readonly made: number | undefined
  readonly busy: boolean
  readonly onMake: () => void
}

function MakeButton({ meeting, made, busy, onMake }: MakeProps) {
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
      <Button size="md" loading={busy} onClick={onMake}>
        {t.make(count(meeting.quorumState.entitled.people))}
      </Button>
    </>
  )
}
