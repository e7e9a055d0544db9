import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { booksFormats, type LedgerAccount } from '../../../src-shared/contract/ledger-accounts.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { AccountDialog } from './account-dialog.tsx'
import css from './books.module.css'
import { type Books, useBooks } from './use-books.ts'

const kinds = ['income', 'expense', 'liability', 'asset'] as const

/** 科目: what fees and expenses are summed up by, and what accounting programs call it. */
export function AccountsPage() {
  const t = useTexts().books.accounts
  const { accounts } = useBooks()
  const [editing, setEditing] = useState<LedgerAccount | 'new' | null>(null)
  return (
    <div className={css.scroll}>
      <PageHeader title={t.title}>
        <WriteButton leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
          {t.add}
        </WriteButton>
      </PageHeader>
      <p className={css.quiet}>{t.lead}</p>
      {kinds.map((kind) => {
        const listed = accounts.filter((account) => account.kind === kind)
        return (
          listed.length > 0 && (
            <section key={kind} className={css.panel}>
              <h2>{t.kinds[kind]}</h2>
              <table className={css.table}>
                <tbody>
                  {listed.map((account) => (
                    <AccountRow key={account.id} account={account} onEdit={() => setEditing(account)} />
                  ))}
                </tbody>
              </table>
            </section>
          )
        )
      })}
      <p className={css.quiet}>{t.fundHint}</p>
      {editing !== null && (
        <AccountDialog account={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  )
}

type RowProps = { readonly account: Books['accounts'][number]; readonly onEdit: () => void }

function AccountRow({ account, onEdit }: RowProps) {
  const texts = useTexts().books
  const t = texts.accounts
  const f = useFormat()
  const { id, name, used, mapping } = account
  const remove = useMutation(
    orpc.books.removeAccount.mutationOptions({
      onSuccess: ({ operationId }) => notifyDone(t.removed(name), { undo: operationId }),
      onError: notifyFailure,
    }),
  )
  const mapped = booksFormats.flatMap((format) => {
    const { account: called, subAccount } = mapping[format] ?? {}
    const parts = [called, subAccount].filter(Boolean).join(' / ')
    return parts === '' ? [] : [t.mappedTo(texts.export.formats[format], parts)]
  })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={css.quiet}>{mapped.join('　')}</td>
      <td className={css.quiet}>{used > 0 ? t.used(f.number(used)) : t.unused}</td>
      <td className={css.figure}>
        <Button variant="subtle" size="compact-md" aria-label={t.edit(name)} onClick={onEdit}>
          {t.change}
        </Button>
        {used === 0 && (
          <WriteButton
            variant="subtle"
            size="compact-md"
            aria-label={`${t.remove} ${name}`}
            onClick={() => remove.mutate({ id })}
          >
            {t.remove}
          </WriteButton>
        )}
      </td>
    </tr>
  )
}
