import { Text } from '@mantine/core'
import { IconMailDown } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeRow } from '../../../src-shared/contract/notices.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useUnsavedGuard } from '../../hooks/use-unsaved-guard.tsx'
import { BackButton } from '../../ui/back-button.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { type Asking, askingInput } from './asking.ts'
import { MailCard } from './mail-card.tsx'
import css from './notices.module.css'
import { withOrWithout } from './with-or-without.ts'

type MailsListProps = {
  readonly asking: Asking
  readonly rows: readonly NoticeRow[]
  readonly onBack: () => void
}

/** Each mail's words, to send from the person's own mail program; then what was sent goes on record. */
export function MailsList({ asking: first, rows: everyone, onBack }: MailsListProps) {
  const t = useTexts().notices
  const f = useFormat()
  const [{ asking, rows }] = useState({ asking: first, rows: everyone })
  const names = new Map(rows.map(({ payerId, name }) => [payerId, name]))
  const [sent, setSent] = useState<ReadonlySet<NoticeRow['payerId']>>(new Set())
  const [kept, setKept] = useState<ReadonlySet<NoticeRow['payerId']>>(new Set())
  const found = useQuery({
    ...orpc.notices.mails.queryOptions({
      input: { ...askingInput(asking, [...names.keys()]), record: false },
    }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const canOpen = useQuery(orpc.app.info.queryOptions()).data?.host === 'browser'
  const keep = useMutation(orpc.notices.mails.mutationOptions())
  const fresh = [...sent].filter((payerId) => !kept.has(payerId))
  const all = found.data?.mails.map(({ payerId }) => payerId) ?? []
  const unsaved = all.filter((payerId) => !kept.has(payerId))
  const drafts = useProgress<{ file: File; count: number }>()
  const guard = useUnsavedGuard({ dirty: fresh.length > 0, save: record })

  async function record(): Promise<boolean> {
    try {
      await keep.mutateAsync({ ...askingInput(asking, fresh), record: true })
      setKept(new Set([...kept, ...fresh]))
      notifyDone(t.mails.recorded(f.number(fresh.length)))
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  /** Each with its letter; what is saved is on record. */
  async function saveDrafts(): Promise<void> {
    const made = await drafts.start((signal) => api.notices.drafts(askingInput(asking, unsaved), { signal }))
    if (!made) return
    saveFile(made.file, made.file.name)
    setKept(new Set(all))
    notifyDone(t.mails.draftsSaved(f.number(made.count)))
  }

  function mark(payerId: NoticeRow['payerId'], isSent: boolean): void {
    setSent(withOrWithout(sent, payerId, isSent))
  }

  if (found.error) return <FailureState error={found.error} onRetry={onBack} />
  if (!found.data) return <LoadingState />
  if (drafts.running)
    return <ProgressPanel title={t.mails.savingDrafts} progress={drafts.progress} onCancel={drafts.cancel} />
  return (
    <>
      <FailureNote error={drafts.error} />
      <div className={css.bar}>
        <WriteButton disabled={fresh.length === 0} loading={keep.isPending} onClick={() => void record()}>
          {t.mails.record(f.number(fresh.length))}
        </WriteButton>
        <WriteButton
          variant="default"
          disabled={unsaved.length === 0}
          leftSection={<IconMailDown size={18} aria-hidden />}
          onClick={() => void saveDrafts()}
        >
          {t.mails.saveDrafts(f.number(unsaved.length))}
        </WriteButton>
        <BackButton disabled={fresh.length > 0} onBack={onBack}>
          {t.sheet.back}
        </BackButton>
        <Text size="sm" c="dimmed">
          {canOpen ? t.mails.lead : t.mails.leadCopy}
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {t.mails.draftsHint}
      </Text>
      <section className={css.flow} aria-label={t.mails.list}>
        {found.data.mails.map((mail) => (
          <MailCard
            key={mail.payerId}
            mail={mail}
            name={names.get(mail.payerId) ?? mail.to}
            canOpen={canOpen}
            state={kept.has(mail.payerId) ? 'kept' : sent.has(mail.payerId) ? 'sent' : 'fresh'}
            onSent={(isSent) => mark(mail.payerId, isSent)}
          />
        ))}
      </section>
      {guard.dialog}
    </>
  )
}
