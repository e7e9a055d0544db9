import { Alert, Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { NoticeRow } from '../../../src-shared/contract/notices.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { AskedTable } from './asked-table.tsx'
import { MOST_ASKED } from './asking.ts'
import css from './notices.module.css'
import { OffsetFields } from './offset-fields.tsx'
import { useMarked } from './use-marked.ts'
import { useSlipOffset } from './use-slip-offset.ts'

/** 払込取扱票: who and how much, where the printer prints off, and the slips. */
export function SlipsPage() {
  const { today, error } = useToday()
  const settings = useQuery(orpc.settings.get.queryOptions())
  const failed = error ?? settings.error
  if (failed) return <FailureState error={failed} />
  if (today === null || !settings.data) return <LoadingState />
  return <Slips today={today} isSetUp={settings.data.slipAccount !== ''} />
}

function Slips({ today, isSetUp }: { readonly today: string; readonly isSetUp: boolean }) {
  const t = useTexts().notices
  const f = useFormat()
  const [through, setThrough] = useState<string | null>(today)
  const [unreadable, setUnreadable] = useState(false)
  const choices = useRef<HTMLElement>(null)
  const marks = useMarked<NoticeRow['payerId']>()
  const { offset, setOffset } = useSlipOffset()
  const pdf = useMutation(orpc.slips.pdf.mutationOptions())
  const day = through === null ? {} : { through }
  const found = useQuery(orpc.notices.preview.queryOptions({ input: { kind: 'request', ...day, limit: MOST_ASKED } }))

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  const rows = found.data?.rows ?? []
  const ids = rows.flatMap(({ payerId }) => (marks.isMarked(payerId) ? [payerId] : []))
  const sum = rows.reduce((all, { payerId, amount }) => all + (marks.isMarked(payerId) ? amount : 0), 0)
  if (pdf.data) {
    const title = pdf.variables.sample ? t.slips.sampleTitle : t.slips.title
    return <SlipSheets file={pdf.data.pdf} title={title} onBack={pdf.reset} />
  }
  return (
    <div className={css.work}>
      <div className={css.main}>
        <Text size="sm">{t.slips.lead}</Text>
        <Text fw={700} aria-live="polite">
          {t.marked(f.number(ids.length), f.money(sum))}
        </Text>
        {found.data && found.data.total > rows.length && (
          <Text size="sm">{t.firstOnly(f.number(rows.length), f.number(found.data.total))}</Text>
        )}
        {found.data?.total === 0 ? <EmptyState message={t.nobody} /> : <AskedTable rows={rows} marks={marks} />}
      </div>
      <aside ref={choices} className={css.choices} aria-label={t.choices}>
        {!isSetUp && (
          <Alert color="shu" variant="light">
            {t.slips.notSetUp}{' '}
            <Link className={css.link ?? ''} href="/settings/letters">
              {t.slips.toSettings}
            </Link>
          </Alert>
        )}
        <DateField label={t.slips.through} value={through} onChange={setThrough} onUnreadable={setUnreadable} />
        <OffsetFields value={offset} onChange={setOffset} />
        <FailureNote error={pdf.error} />
        <Button
          variant="default"
          disabled={!isSetUp}
          loading={pdf.isPending}
          onClick={() => goToUnreadable(choices.current) || pdf.mutate({ offset, sample: true })}
        >
          {t.slips.sample}
        </Button>
        <Button
          size="md"
          disabled={!isSetUp || unreadable || ids.length === 0}
          loading={pdf.isPending}
          onClick={() => goToUnreadable(choices.current) || pdf.mutate({ who: { ids }, ...day, offset })}
        >
          {t.slips.make(f.number(ids.length))}
        </Button>
      </aside>
    </div>
  )
}

type SlipSheetsProps = { readonly file: File; readonly title: string; readonly onBack: () => void }

function SlipSheets({ file, title, onBack }: SlipSheetsProps) {
  const t = useTexts().notices
  return (
    <div className={css.work}>
      <div className={css.main}>
        <PdfPreview focusPrint file={file} fileName={`${title}.pdf`} />
      </div>
      <aside className={css.choices} aria-label={t.choices}>
        <Text fw={700}>{title}</Text>
        <Text size="sm">{t.slips.paper}</Text>
        <BackButton onBack={onBack}>{t.sheet.back}</BackButton>
      </aside>
    </div>
  )
}
