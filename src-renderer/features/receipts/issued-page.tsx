import { Alert, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Receipt } from '../../../src-shared/contract/receipts.ts'
import { voidReason } from '../../../src-shared/domain/field-words.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { BackButton } from '../../ui/back-button.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ReceiptSheets } from '../../ui/receipt-sheets.tsx'
import { ReprintTick } from '../../ui/reprint-tick.tsx'
import { useReprint } from '../../ui/use-reprint.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import { LayoutSelect, type ReceiptLayout } from './issue-choices.tsx'
import css from './receipts.module.css'
import { useEscape } from './use-escape.ts'
import { VoidReceiptDialog } from './void-receipt-dialog.tsx'

type IssuedPageProps = {
  receipts: readonly Receipt[]
  /** Just given their numbers: they are printed as originals, not as reprints. */
  justIssued?: boolean
  layout?: ReceiptLayout
  onBack: () => void
  /** Where back leads, where that is not the list of receipts. */
  backLabel?: string | undefined
}

/** Issued receipts on paper, to print, save, print again or void. */
export function IssuedPage(props: IssuedPageProps) {
  const settings = useQuery(orpc.settings.get.queryOptions())
  if (settings.error) return <FailureState error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <LoadingState />
  return <Issued {...props} layout={props.layout ?? settings.data.receiptLayout} />
}

function Issued(props: IssuedPageProps & { layout: ReceiptLayout }) {
  const { receipts, justIssued = false, layout: first, onBack, backLabel } = props
  const t = useTexts()
  const f = useFormat()
  const [layout, setLayout] = useState(first)
  const [voidedFor, setVoidedFor] = useState<string | null>(null)
  const [voiding, setVoiding] = useState(false)
  const [single] = receipts.length === 1 ? receipts : []
  const reason = single?.voided?.reason ?? voidedFor
  const isVoid = reason !== null
  const reprinting = useReprint(
    receipts.map(({ id }) => id),
    { issuedNow: justIssued },
  )
  useEscape(onBack)

  return (
    <div className={css.screen}>
      <PageHeader
        title={single ? t.receipts.issued.title(single.number) : t.receipts.issued.many(f.number(receipts.length))}
      >
        <BackButton onBack={onBack}>{backLabel ?? t.receipts.back}</BackButton>
      </PageHeader>
      {justIssued && !isVoid && <Issuance receipts={receipts} />}
      <div className={css.paper}>
        <div className={css.sheets}>
          {/* A void receipt is another sheet, so it is asked for anew. */}
          <ReceiptSheets
            key={String(isVoid)}
            receipts={receipts}
            layout={layout}
            reprint={reprinting.reprint && !isVoid}
            focusPrint={justIssued}
            onOut={reprinting.wentOut}
          />
        </div>
        <aside className={css.choices} aria-label={t.receipts.issued.facts}>
          {single && <ReceiptFacts receipt={single} voidFor={reason} />}
          <Stack gap="md">
            <LayoutSelect value={layout} onChange={setLayout} />
            {/* A void receipt says so already. */}
            {!isVoid && <ReprintTick {...reprinting} />}
            {single && !isVoid && (
              <WriteButton variant="default" color="shu" onClick={() => setVoiding(true)}>
                {t.receipts.issued.voidAct}
              </WriteButton>
            )}
          </Stack>
        </aside>
      </div>
      {voiding && single && (
        <VoidReceiptDialog
          receipt={single}
          onClose={() => setVoiding(false)}
          onVoided={(why) => {
            setVoiding(false)
            setVoidedFor(why)
          }}
        />
      )}
    </div>
  )
}

function Issuance({ receipts }: { receipts: readonly Receipt[] }) {
  const t = useTexts()
  const f = useFormat()
  const [first, last] = [receipts[0], receipts.at(-1)]
  if (!first || !last) return null
  return (
    <Alert color="matsuba" role="status" py="xs">
      {first === last
        ? t.receipts.issue.done(first.number)
        : t.receipts.issue.doneMany(first.number, last.number, f.number(receipts.length))}
    </Alert>
  )
}

function ReceiptFacts({ receipt, voidFor }: { receipt: Receipt; voidFor: string | null }) {
  const t = useTexts()
  const f = useFormat()
  const words = t.receipts.columns
  return (
    <dl className={css.facts}>
      <dt>{t.receipts.issue.payerName}</dt>
      <dd>{receipt.payerName}</dd>
      <dt>{words.amount}</dt>
      <dd>
        <Money amount={receipt.amount} strong />
      </dd>
      <dt>{words.what}</dt>
      <dd>{receipt.description}</dd>
      <dt>{words.date}</dt>
      <dd>{receipt.receivedOn ? f.date(receipt.receivedOn) : t.receipts.unknownDate}</dd>
      <dt>{words.issuedOn}</dt>
      <dd>{f.date(receipt.issuedOn)}</dd>
      {receipt.replaces && (
        <>
          <dt>{words.number}</dt>
          <dd>{t.receipts.issued.replaces(receipt.replaces.number)}</dd>
        </>
      )}
      {voidFor !== null && (
        <>
          <dt>{words.state}</dt>
          <dd className={css.void}>× {t.receipts.issued.voidBecause(voidReason(voidFor, t.fields))}</dd>
          {receipt.duplicateOf && <dd>{t.receipts.issued.duplicateOf(receipt.duplicateOf.number)}</dd>}
          {receipt.replacedBy && <dd>{t.receipts.issued.replacedBy(receipt.replacedBy.number)}</dd>}
        </>
      )}
    </dl>
  )
}
