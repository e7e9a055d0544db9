import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { ClubSettings } from '../../../src-shared/contract/clubs.ts'
import { orpc } from '../../api.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import own from './receipt-form.module.css'
import classes from './settings.module.css'

interface Props {
  readonly layout: ClubSettings['receiptLayout']
  readonly unsaved: boolean
}

/** The latest payment as its receipt would be printed. */
export function ReceiptSample({ layout, unsaved }: Props) {
  const t = useTexts().settings.receipts
  const locale = useLocale()
  const payments = useQuery(orpc.payments.list.queryOptions({ input: { limit: 1, includeVoid: false } }))
  const payment = payments.data?.payments[0]
  const sample = useQuery(
    orpc.receipts.preview.queryOptions({
      input: payment ? { paymentId: payment.id, layout, locale } : skipToken,
      placeholderData: keepPreviousData,
    }),
  )

  return (
    <section className={own.preview} aria-labelledby="receipt-sample">
      <h3 id="receipt-sample">{t.preview}</h3>
      <p className={classes.quiet}>
        {payments.data && !payment ? t.noPayment : unsaved ? t.previewSaved : t.previewOf}
      </p>
      <FailureNote error={sample.error} />
      {payment && !sample.isError && <PdfPreview file={sample.data?.pdf ?? null} fileName={t.preview} draft />}
    </section>
  )
}
