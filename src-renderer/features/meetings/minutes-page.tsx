import { Button, Textarea, TextInput } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { AgendaItem, MeetingDetail } from '../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { api } from '../../api.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import type { MeetingPartProps } from './meeting-part.ts'
import css from './meetings.module.css'
import { useStoredDraft } from './use-stored-draft.ts'

interface Draft {
  readonly chair: string
  readonly secretary: string
  readonly signatories: string
  readonly course: string
  readonly courses: Readonly<Record<string, string>>
}

/** 議事録: what was said is written at the right, the sheet at the left shows it with all counts. */
export function MinutesPage({ meeting }: MeetingPartProps) {
  const texts = useTexts().meetings
  const t = texts.minutes
  const locale = useLocale()
  const { draft, dirty, change: write, settle } = useStoredDraft(draftOf(meeting))
  const sheet = useQuery({
    queryKey: ['meetings', 'minutes', meeting, locale],
    queryFn: () => api.meetings.minutes({ meetingId: meeting.id, format: 'pdf', locale }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const save = useMutation({ mutationFn: () => saveAll(meeting, draft), onSuccess: settle })
  const document = useMutation({
    mutationFn: () => api.meetings.minutes({ meetingId: meeting.id, format: 'docx', locale }),
    onSuccess: ({ file }) => saveFile(file, file.name),
    onError: notifyFailure,
  })
  const guard = useUnsavedGuard({
    dirty,
    save: () =>
      save.mutateAsync().then(
        () => true,
        () => false,
      ),
  })

  const change = (next: Partial<Draft>) => write({ ...draft, ...next })

  return (
    <div className={css.work}>
      <div className={css.main}>
        {sheet.error ? (
          <FailureState error={sheet.error} onRetry={() => void sheet.refetch()} />
        ) : (
          <PdfPreview file={sheet.data?.file ?? null} fileName={sheet.data?.file.name ?? ''} />
        )}
      </div>
      <aside className={css.side} aria-label={texts.tabs.minutes}>
        <Button
          variant={meeting.closedAt === null ? 'default' : 'filled'}
          leftSection={<IconFileText size={18} aria-hidden />}
          loading={document.isPending}
          disabled={dirty}
          onClick={() => document.mutate()}
        >
          {t.docx}
        </Button>
        {meeting.closedAt === null && <p className={css.quiet}>{t.draft}</p>}
        <WriteFields>
          <MinutesFields meeting={meeting} draft={draft} onChange={change} />
        </WriteFields>
        <FailureNote error={save.error} />
        <WriteButton disabled={!dirty} loading={save.isPending} onClick={() => save.mutate()}>
          {t.save}
        </WriteButton>
      </aside>
      {guard.dialog}
    </div>
  )
}

interface FieldsProps extends MeetingPartProps {
  readonly draft: Draft
  readonly onChange: (next: Partial<Draft>) => void
}

function MinutesFields({ meeting, draft, onChange }: FieldsProps) {
  const t = useTexts().meetings.minutes
  const headings = useHeadings(meeting.items)
  return (
    <>
      <TextInput
        label={t.chair}
        value={draft.chair}
        onChange={(event) => onChange({ chair: event.currentTarget.value })}
      />
      <Textarea
        label={t.signatories}
        description={t.signatoriesHint}
        autosize
        minRows={2}
        value={draft.signatories}
        onChange={(event) => onChange({ signatories: event.currentTarget.value })}
      />
      <TextInput
        label={t.secretary}
        value={draft.secretary}
        onChange={(event) => onChange({ secretary: event.currentTarget.value })}
      />
      <Textarea
        label={t.course}
        autosize
        minRows={2}
        value={draft.course}
        onChange={(event) => onChange({ course: event.currentTarget.value })}
      />
      {meeting.items.map(({ id }, index) => (
        <Textarea
          key={id}
          label={t.itemCourse(headings[index] ?? '')}
          autosize
          minRows={2}
          value={draft.courses[id] ?? ''}
          onChange={(event) => onChange({ courses: { ...draft.courses, [id]: event.currentTarget.value } })}
        />
      ))}
    </>
  )
}

function useHeadings(items: readonly AgendaItem[]): readonly string[] {
  const { item, report } = meetingPapers[useLocale()]
  return items.map(({ kind, title }, index) => {
    const number = items.slice(0, index + 1).filter((one) => one.kind === 'vote').length
    return kind === 'report' ? `${report} ${title}` : item(number)
  })
}

function draftOf({ chair, secretary, signatories, course, items }: MeetingDetail): Draft {
  const courses = Object.fromEntries(items.map((item) => [item.id, item.course]))
  return { chair, secretary, signatories: signatories.join('\n'), course, courses }
}

/** Only what was changed is written. */
async function saveAll(meeting: MeetingDetail, { courses, signatories, ...draft }: Draft): Promise<void> {
  const names = signatories.split('\n').map((name) => name.trim())
  await api.meetings.save({ ...draft, id: meeting.id, name: meeting.name, signatories: names.filter(Boolean) })
  for (const { id, inPerson, proxies, casting, course } of meeting.items) {
    const said = courses[id] ?? ''
    if (said !== course) await api.meetings.saveBallot({ agendaItemId: id, inPerson, proxies, casting, course: said })
  }
}
