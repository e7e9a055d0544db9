import { Badge, SegmentedControl } from '@mantine/core'
import { IconDoorEnter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useLocation, useParams } from 'wouter'
import { meetingId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { IntakePage } from './intake-page.tsx'
import { LivePage } from './live-page.tsx'
import { MeetingForm } from './meeting-form.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import { firstPart, stateOf } from './meeting-state.ts'
import css from './meetings.module.css'
import { MinutesPage } from './minutes-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { VotersPage } from './voters-page.tsx'

const parts = {
  plan: PlanPage,
  voters: VotersPage,
  papers: PapersPage,
  intake: IntakePage,
  live: LivePage,
  minutes: MinutesPage,
} as const satisfies Record<string, ComponentType<MeetingPartProps>>
type Part = keyof typeof parts

/** One general meeting, from its rules to its minutes. */
export function MeetingScreen() {
  const readOnly = useReadOnly()
  const { id, part } = useParams<{ id: string; part?: string }>()
  const known = meetingId.safeParse(id)
  const found = useQuery({
    ...orpc.meetings.get.queryOptions({ input: { id: meetingId.parse(known.data ?? nobody) } }),
    enabled: known.success,
  })
  if (!known.success) return <NewMeeting />
  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  return <OneMeeting meeting={found.data} part={isPart(part) ? part : firstPart(found.data, { readOnly })} />
}

const nobody = '00000000-0000-4000-8000-000000000000'

function OneMeeting({ meeting, part }: MeetingPartProps & { readonly part: Part }) {
  const t = useTexts().meetings
  const f = useFormat()
  const [, navigate] = useLocation()
  const Page = parts[part]
  const readOnly = useReadOnly()
  const shown = (Object.keys(parts) as Part[]).filter((each) => each !== 'intake' || !readOnly)
  const hasDesk = meeting.fixedOn !== null && meeting.closedAt === null
  return (
    <div className={css.screen}>
      <PageHeader
        title={meeting.name}
        count={f.date(meeting.heldOn)}
        beside={
          <Badge variant="default" size="lg" tt="none">
            {t.states[stateOf(meeting)]}
          </Badge>
        }
      >
        {hasDesk && (
          <WriteButton
            variant="default"
            leftSection={<IconDoorEnter size={18} aria-hidden />}
            onClick={() => navigate(`/check-in/meeting/${meeting.id}`)}
          >
            {t.desk}
          </WriteButton>
        )}
        <BackButton onBack={() => navigate('/meetings')}>{t.back}</BackButton>
      </PageHeader>
      <SegmentedControl
        className={css.tabs ?? ''}
        aria-label={t.tabs.label}
        value={part}
        onChange={(next) => navigate(`/meetings/${meeting.id}/${next}`)}
        data={shown.map((value) => ({ value, label: t.tabs[value] }))}
      />
      <Page key={part} meeting={meeting} />
    </div>
  )
}

function NewMeeting() {
  const t = useTexts().meetings
  const [, navigate] = useLocation()
  const info = useQuery(orpc.app.info.queryOptions())
  if (info.error) return <FailureState error={info.error} onRetry={() => void info.refetch()} />
  if (!info.data) return <LoadingState />
  return (
    <div className={css.screen}>
      <PageHeader title={t.add}>
        <BackButton onBack={() => navigate('/meetings')}>{t.back}</BackButton>
      </PageHeader>
      <div className={css.flow}>
        <MeetingForm meeting={null} today={info.data.today} onSaved={(id) => navigate(`/meetings/${id}/plan`)} />
      </div>
    </div>
  )
}

function isPart(part: string | undefined): part is Part {
  return part !== undefined && Object.hasOwn(parts, part)
}
