import { expect, test } from 'vitest'
import { emptyDraft, toSave } from '../../../src-renderer/features/books/expense-draft.ts'
import type { ContactId, FundId } from '../../../src-shared/contract/values.ts'

const contacts = [{ id: 'c1' as ContactId, name: 'まるい印刷' }]
const draft = { ...emptyDraft('f1' as FundId, '2026-05-01'), amount: 1200 }

test('whoever is named as a known contact is that contact, and anybody else is a name', () => {
  expect(toSave({ ...draft, payee: ' まるい印刷 ' }, contacts)?.contactId).toBe('c1')
  expect(toSave({ ...draft, payee: 'コンビニ' }, contacts)?.contactId).toBeNull()
})

test('an expense without a day or an amount is not sent', () => {
  expect(toSave({ ...draft, paidOn: null }, contacts)).toBeNull()
  expect(toSave({ ...draft, amount: null }, contacts)).toBeNull()
})
