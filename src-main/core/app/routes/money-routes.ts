import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { memberAccount } from '../../features/dues/account.ts'
import { listAgreements, removeAgreement, saveAgreement } from '../../features/dues/agreements.ts'
import { listRuns, lockRun, takeBackRun, unlockRun } from '../../features/dues/billing-runs.ts'
import { duesOfYear, duesSummary, duesYears } from '../../features/dues/dues-of-year.ts'
import { listFees, removeFee, saveFee } from '../../features/dues/fees.ts'
import { previewRun } from '../../features/dues/preview-run.ts'
import { runBilling } from '../../features/dues/run-billing.ts'
import { waiveCharge } from '../../features/dues/waive-charge.ts'
import { listPayments, readPayment } from '../../features/payments/list-payments.ts'
import { recordPayment } from '../../features/payments/record-payment.ts'
import { refundPayment } from '../../features/payments/refund-payment.ts'
import { revisePayment } from '../../features/payments/revise-payment.ts'
import { useCredit } from '../../features/payments/use-credit.ts'
import { voidPayment } from '../../features/payments/void-payment.ts'
import { voidRefund } from '../../features/payments/void-refund.ts'
import { issueReceipts } from '../../features/receipts/issue-receipts.ts'
import { listReceipts } from '../../features/receipts/list-receipts.ts'
import { previewReceipt } from '../../features/receipts/preview-receipt.ts'
import { receiptsPdf } from '../../features/receipts/receipts-pdf.ts'
import { voidReceipt } from '../../features/receipts/void-receipt.ts'
import type { Club } from '../club.ts'
import { exportReceipts } from '../export-receipts.ts'
import type { Office } from '../office.ts'
import { command, onClub, query, stepwise } from '../use-case.ts'
import { openSealedOf } from '../vault.ts'
import { os } from './os.ts'

const theClub = (office: Office): Club => office.club()

/** Fees, dues, payments and receipts. */
export const moneyRoutes = {
  fees: {
    list: os.fees.list.handler(query(listFees)),
    save: os.fees.save.handler(command(saveFee)),
    remove: os.fees.remove.handler(command(removeFee)),
    agreements: os.fees.agreements.handler(query(listAgreements)),
    saveAgreement: os.fees.saveAgreement.handler(command(saveAgreement)),
    removeAgreement: os.fees.removeAgreement.handler(command(removeAgreement)),
  },
  dues: {
    previewRun: os.dues.previewRun.handler(query(previewRun)),
    run: os.dues.run.handler(command(runBilling)),
    runs: os.dues.runs.handler(query(listRuns)),
    takeBack: os.dues.takeBack.handler(command(takeBackRun)),
    lockRun: os.dues.lockRun.handler(command(lockRun)),
    unlockRun: os.dues.unlockRun.handler(command(unlockRun)),
    waive: os.dues.waive.handler(command(waiveCharge)),
    year: os.dues.year.handler(query(duesOfYear)),
    summary: os.dues.summary.handler(query(duesSummary)),
    account: os.dues.account.handler(query(memberAccount)),
    years: os.dues.years.handler(query(duesYears)),
  },
  payments: {
    record: os.payments.record.handler(command(recordPayment)),
    revise: os.payments.revise.handler(command(revisePayment)),
    get: os.payments.get.handler(query(readPayment)),
    list: os.payments.list.handler(query(listPayments)),
    useCredit: os.payments.useCredit.handler(command(useCredit)),
    void: os.payments.void.handler(command(voidPayment)),
    refund: os.payments.refund.handler(command(refundPayment)),
    voidRefund: os.payments.voidRefund.handler(command(voidRefund)),
  },
  receipts: {
    list: os.receipts.list.handler(query(listReceipts)),
    issue: os.receipts.issue.handler(command(issueReceipts)),
    preview: os.receipts.preview.handler(
      onClub((club, input) => previewReceipt(club.ctx(), input, openSealedOf(club))),
    ),
    pdf: os.receipts.pdf.handler(
      stepwise(theClub, (club, input: Inputs['receipts']['pdf'], signal) =>
        receiptsPdf(club.ctx(), input, { open: openSealedOf(club), signal }),
      ),
    ),
    exportZip: os.receipts.exportZip.handler(stepwise(theClub, exportReceipts)),
    void: os.receipts.void.handler(command(voidReceipt)),
  },
}
