import { ActionIcon, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { isRefusal } from '../../ui/failure.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { IssueChoices, type Wording, wordingInput } from './issue-choices.tsx'
import { IssuedPage } from './issued-page.tsx'
import css from './receipts.module.css'
import { useEscape } from './use-escape.ts'

type IssuePageProps = { payments: readonly Payment[]; onBack: () => void; backLabel?: string | undefined }

/** The sheet as it will print beside its choices; only then is a number given. */
export function IssuePage({ payments, onBack, backLabel }: IssuePageProps) {
  const settings = useQuery(orpc.settings.get.queryOptions())
  const info = useQuery(orpc.app.info.queryOptions())
  const error = settings.error ?? info.error
  const locale = useLocale()
  if (error) return <FailureState error={error} />
  if (!settings.data || !info.data) return <LoadingState />
  const [first] = payments
  const start: Wording = {
    layout: settings.data.receiptLayout,
    kind: 'receipt',
    together: false,
    payerName: first?.payerName ?? '',
    description: '',
    locale,
    issuedOn: info.data.today,
  }
  const certified = settings.data.certificationNumber !== ''
  return <Issue payments={payments} start={start} certified={certified} onBack={onBack} backLabel={backLabel} />
}

function Issue({
  payments,
  start,
  certified,
  onBack,
  backLabel,
}: IssuePageProps & { start: Wording; certified: boolean }) {
  const t = useTexts()
  const f = useFormat()
  const [wording, setWording] = useState(start)
  const [settled] = useDebouncedValue(wording, 250)
  const [at, setAt] = useState(0)
  const [unreadable, setUnreadable] = useState(false)
  const issue = useMutation(orpc.receipts.issue.mutationOptions())
  const several = payments.length > 1
  const many = several && !wording.together
  const asked = askedFor(payments, settled.together)
  const payment = settled.together ? payments[0] : payments[at]
  useEscape(onBack)

  const preview = useQuery({
    ...orpc.receipts.preview.queryOptions({
      input: {
        paymentId: payment?.id ?? ('' as Payment['id']),
        togetherWith: asked.togetherWith,
        layout: settled.layout,
        ...wordingInput(settled, asked.many),
      },
    }),
    enabled: payment !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (issue.isSuccess)
    return (
      <IssuedPage
        receipts={issue.data.receipts}
        justIssued
        layout={wording.layout}
        onBack={onBack}
        backLabel={backLabel}
      />
    )
  if (!payment) return null

  const title = many ? t.receipts.issue.titleMany(f.number(payments.length)) : t.receipts.issue.title(payment.payerName)
  return (
    <div className={css.screen}>
      <PageHeader title={title}>
        <BackButton onBack={onBack}>{backLabel ?? t.receipts.back}</BackButton>
      </PageHeader>
      <div className={css.paper}>
        <div className={css.sheets}>
          {preview.error ? (
            <FailureState
              error={preview.error}
              onRetry={isRefusal(preview.error, 'GLYPHS_MISSING') ? undefined : () => void preview.refetch()}
            />
          ) : (
            <PdfPreview
              draft
              file={preview.data?.pdf ?? null}
              fileName={t.receipts.issue.draft}
              actions={many && <Stepper at={at} count={payments.length} onAt={setAt} />}
            />
          )}
        </div>
        <aside className={css.choices} aria-label={t.receipts.issue.choices}>
          <div className={css.choiceList}>
            <IssueChoices
              several={several}
              certified={certified}
              value={wording}
              onChange={setWording}
              onUnreadable={setUnreadable}
            />
          </div>
          <FailureNote error={issue.error} />
          <Text size="sm" c="dimmed">
            {t.receipts.issue.promise}
          </Text>
          <WriteButton
            size="md"
            loading={issue.isPending}
            disabled={unreadable || preview.error !== null || !wording.issuedOn}
            onClick={() =>
              issue.mutate({
                paymentIds: payments.map(({ id }) => id),
                together: wording.together,
                ...wordingInput(wording, many),
              })
            }
          >
            {many ? t.receipts.issue.actMany(f.number(payments.length)) : t.receipts.issue.act}
          </WriteButton>
        </aside>
      </div>
    </div>
  )
}

function askedFor(payments: readonly Payment[], together: boolean) {
  return {
    togetherWith: together ? payments.slice(1).map(({ id }) => id) : [],
    many: payments.length > 1 && !together,
  }
}

function Stepper({ at, count, onAt }: { at: number; count: number; onAt: (at: number) => void }) {
  const t = useTexts()
  const f = useFormat()
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon aria-label={t.receipts.issue.previous} disabled={at === 0} onClick={() => onAt(at - 1)}>
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Text size="sm">{t.receipts.issue.position(f.number(at + 1), f.number(count))}</Text>
      <ActionIcon aria-label={t.receipts.issue.next} disabled={at === count - 1} onClick={() => onAt(at + 1)}>
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  )
}
