import { Autocomplete, NativeSelect, TextInput } from '@mantine/core'
import type { Ref } from 'react'
import { taxClasses } from '../../../src-shared/contract/ledger-accounts.ts'
import type { FundId, LedgerAccountId } from '../../../src-shared/contract/values.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import css from './expense.module.css'
import type { ExpenseDraft } from './expense-draft.ts'
import { ExpenseEvent } from './expense-event.tsx'
import { useBooks } from './use-books.ts'
import { Vouchers } from './vouchers.tsx'

type ExpenseFieldsProps = {
  readonly draft: ExpenseDraft
  readonly onChange: (draft: ExpenseDraft) => void
  readonly firstRef?: Ref<HTMLInputElement>
  /** Recording was asked for: what is missing is said. */
  readonly tried: boolean
}

/** Day, whom, what for, how much: in the order in which a voucher is read. */
export function ExpenseFields({ draft, onChange, firstRef, tried }: ExpenseFieldsProps) {
  const texts = useTexts()
  const t = texts.books
  const { accounts, funds, contacts } = useBooks()
  const set = (part: Partial<ExpenseDraft>) => onChange({ ...draft, ...part })
  const usable = accounts.filter(({ kind }) => kind === 'expense' || kind === 'liability' || kind === 'asset')
  return (
    <>
      <WriteFields>
        <DateField
          label={t.expense.paidOn}
          value={draft.paidOn}
          onChange={(paidOn) => set({ paidOn })}
          error={tried && draft.paidOn === null && texts.settings.required}
        />
        <Autocomplete
          ref={firstRef ?? null}
          label={t.expense.payee}
          value={draft.payee}
          onChange={(payee) => set({ payee })}
          openOnFocus={false}
          data={[...new Set(contacts.map(({ name }) => name))]}
        />
        <div className={css.wide}>
          <TextInput
            label={t.expense.description}
            value={draft.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
            autoComplete="off"
          />
        </div>
        <NativeSelect
          label={t.expense.account}
          value={draft.ledgerAccountId ?? ''}
          onChange={(event) => set({ ledgerAccountId: (event.currentTarget.value || null) as LedgerAccountId | null })}
          data={[
            { value: '', label: t.expense.noAccount },
            ...usable.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t.expense.fund}
          value={draft.fundId}
          onChange={(event) => set({ fundId: event.currentTarget.value as FundId })}
          data={funds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={t.expense.tax}
          value={draft.taxClass}
          onChange={(event) =>
            set({ taxClass: taxClasses.find((each) => each === event.currentTarget.value) ?? 'none' })
          }
          data={taxClasses.map((value) => ({ value, label: texts.fields.taxClasses[value] }))}
        />
        <ExpenseEvent value={draft.eventId} onChange={(eventId) => set({ eventId })} />
        <YenField
          label={t.expense.amount}
          value={draft.amount}
          onChange={(amount) => set({ amount })}
          error={tried && draft.amount === null && texts.dues.desk.needsAmount}
        />
      </WriteFields>
      <div className={css.whole}>
        <Vouchers ids={draft.voucherIds} onChange={(voucherIds) => set({ voucherIds })} />
      </div>
    </>
  )
}
