import { Alert } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { MeetingForm } from './meeting-form.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'

/** What is decided beforehand: day and place, who has a vote, the quorum, the agenda. */
export function PlanPage({ meeting }: MeetingPartProps) {
  const t = useTexts().meetings
  return (
    <div className={css.flow}>
      {meeting.closedAt !== null && <Alert color="ai">{t.closedHint}</Alert>}
      <AgendaEditor meeting={meeting} />
      <MeetingForm meeting={meeting} today={meeting.recordOn} onSaved={() => undefined} />
    </div>
  )
}
