import { Anchor, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { BookEntry } from '../../../src-shared/contract/books.ts'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { Money } from '../../ui/money.tsx'
import css from './books.module.css'
import { useOpenEntry } from './use-open-entry.tsx'

type LateEntriesProps = {
  readonly period: Outputs['books']['periods'][number]
  readonly name: string
  readonly onClose: () => void
}

/** What was entered of a period after it had been closed; a line opens its entry. */
export function LateEntries({ period, name, onClose }: LateEntriesProps) {
  const texts = useTexts()
  const t = texts.books
  const f = useFormat()
  const locale = useLocale()
  const { first: from, last: to, period: lateFor } = period
  const found = useQuery(orpc.books.cashBook.queryOptions({ input: { from, to, lateFor, locale, limit: 1000 } }))
  const { open, dialog } = useOpenEntry()
  const words = t.cashBook.columns
  return (
    <>
      <Modal
        opened
        onClose={onClose}
        size="xl"
        title={t.closing.lateOf(name)}
        closeButtonProps={{ 'aria-label': texts.shell.parts.close }}
      >
        <FailureNote error={found.error} />
        {found.isPending && <LoadingState />}
        {found.data && (
          <table className={css.table}>
            <thead>
              <tr>
                <th>{words.day}</th>
                <th>{words.name}</th>
                <th className={css.figure}>{words.received}</th>
                <th className={css.figure}>{words.paid}</th>
              </tr>
            </thead>
            <tbody>
              {found.data.entries.map((entry) => (
                <tr key={`${entry.id} ${entry.fundId}`}>
                  <td>{f.dateShort(entry.day)}</td>
                  <td>
                    <EntryLink entry={entry} onOpen={open} />
                  </td>
                  <td className={css.figure}>{entry.received > 0 && <Money amount={entry.received} />}</td>
                  <td className={css.figure}>{entry.paid > 0 && <Money amount={entry.paid} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Modal>
      {dialog}
    </>
  )
}

/** A refund has no page of its own: it stands with its payment. */
function EntryLink({ entry, onOpen }: { readonly entry: BookEntry; readonly onOpen: (entry: BookEntry) => void }) {
  const t = useTexts().books.cashBook
  const name = entry.source === 'transfer' ? t.moved(entry.name) : entry.name
  const words = [name, entry.description].filter((part) => part !== '').join(' ')
  if (entry.source === 'refund') return words
  return (
    <Anchor component="button" type="button" ta="start" onClick={() => onOpen(entry)}>
      {words || t.grid}
    </Anchor>
  )
}
