import { Button, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Notice } from '../../../src-shared/contract/notices.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import { MOST_ASKED } from './asking.ts'
import css from './notices.module.css'

/** What went out, newest first; each can be printed again as it was. */
export function SentPage() {
  const t = useTexts().notices
  const f = useFormat()
  const [, navigate] = useLocation()
  const [again, setAgain] = useState<Notice | null>(null)
  const found = useQuery(orpc.notices.list.queryOptions({ input: { limit: MOST_ASKED } }))

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  if (again) return <Again notice={again} onBack={() => setAgain(null)} />
  const { total, notices } = found.data
  if (total === 0) {
    return (
      <EmptyState message={t.sent.empty} action={{ label: t.sent.begin, onClick: () => navigate('/dues/letters') }} />
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {total > notices.length ? t.sent.firstOnly(f.number(notices.length), f.number(total)) : t.sent.lead}
      </Text>
      <ScrollingPart className={css.scrolls} label={t.tabs.sent}>
        <SentTable notices={notices} onAgain={setAgain} />
      </ScrollingPart>
    </>
  )
}

type SentTableProps = { readonly notices: readonly Notice[]; readonly onAgain: (notice: Notice) => void }

function SentTable({ notices, onAgain }: SentTableProps) {
  const t = useTexts().notices
  const f = useFormat()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t.columns.on}</th>
          <th className={css.wide}>{t.columns.name}</th>
          <th>{t.columns.kind}</th>
          <th>{t.columns.channel}</th>
          <th className={css.figure}>{t.columns.amount}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => (
          <tr key={notice.id}>
            <td>{f.dateShort(notice.noticedOn)}</td>
            <td className={css.wide}>{notice.payerName}</td>
            <td>{t.named(t.kinds[notice.kind], notice.level)}</td>
            <td>{t.channels[notice.channel]}</td>
            <td className={css.figure}>
              <Money amount={notice.amount} />
            </td>
            <td className={css.figure}>
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconPrinter size={16} aria-hidden />}
                aria-label={t.sent.againOf(notice.payerName, f.dateShort(notice.noticedOn))}
                onClick={() => onAgain(notice)}
              >
                {t.sent.again}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Again({ notice, onBack }: { readonly notice: Notice; readonly onBack: () => void }) {
  const t = useTexts().notices
  const f = useFormat()
  const sheet = useQuery({ ...orpc.notices.reprint.queryOptions({ input: { ids: [notice.id] } }), gcTime: 0 })
  return (
    <div className={css.work}>
      <div className={css.main}>
        {sheet.error ? (
          <FailureState error={sheet.error} onRetry={() => void sheet.refetch()} />
        ) : (
          <PdfPreview
            focusPrint
            file={sheet.data?.pdf ?? null}
            fileName={sheet.data?.pdf.name ?? t.sent.title(notice.payerName)}
          />
        )}
      </div>
      <aside className={css.choices} aria-label={t.choices}>
        <Title order={2} size="h3">
          {t.sent.title(notice.payerName)}
        </Title>
        <Text>
          {f.date(notice.noticedOn)} {t.named(t.kinds[notice.kind], notice.level)}
        </Text>
        <BackButton onBack={onBack}>{t.sheet.back}</BackButton>
      </aside>
    </div>
  )
}
