import { expect, test } from 'vitest'
import { planUndo } from '../../../src-main/core/features/history/plan-undo.ts'
import { undoOperation } from '../../../src-main/core/features/history/undo.ts'
import { issueReceipts } from '../../../src-main/core/features/receipts/issue-receipts.ts'
import type { OperationId, PaymentId } from '../../../src-shared/contract/values.ts'
import { ImportDesk } from '../../support/import-desk.ts'

const people = '会員番号,氏名,2025年度会費\n1,青木 一郎,3000\n2,髙木 恵子,3000\n'

test('an imported payment with a receipt stays with its charge and its member when the rest is undone', async () => {
  const desk = new ImportDesk()
  const file = await desk.open(people)
  const dues = { feeName: '年会費', amount: 3000 }
  const { operationId } = file.commit(file.plan({ '2025年度会費': { target: 'dues:2025', dues } }))
  const [payment] = desk.rows<{ id: PaymentId }>(
    "SELECT payment.id FROM payment JOIN member ON member.id = payment.payer_id WHERE member_number = '1'",
  )
  issueReceipts(desk.laptop.ctx(), {
    paymentIds: [payment?.id as PaymentId],
    issuedOn: '2026-06-01',
    locale: 'ja',
  } as never)

  const { laterEdits } = planUndo(desk.laptop.ctx(), operationId ?? '')
  undoOperation(desk.laptop.ctx(), { operationId: operationId as OperationId, laterEdits: 'leave' })

  expect(laterEdits.map(({ table, name, why }) => [table, name, why])).toEqual([
    ['payment', '青木 一郎', 'receipt'],
    ['member', '青木 一郎', 'payment'],
    ['charge', '青木 一郎', 'payment'],
  ])
  expect(
    desk.rows(
      'SELECT member_number, allocation.amount FROM member JOIN charge ON member_id = member.id AND charge.deleted = 0 LEFT JOIN allocation ON charge_id = charge.id WHERE member.deleted = 0',
    ),
  ).toEqual([{ memberNumber: '1', amount: 3000 }])
})
