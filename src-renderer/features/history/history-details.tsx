import { skipToken, useQuery } from '@tanstack/react-query'
import type { FieldChange } from '../../../src-shared/contract/history.ts'
import { memberId, type OperationId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FieldChanges } from '../../ui/field-changes.tsx'
import classes from './history.module.css'

/** Said in the row's title. */
const titleFields = new Set(['memberId', 'payerId'])

/** Rows shown of a large operation; nobody reads an import of thousands here. */
const mostRows = 20

export function HistoryDetails({ operationId }: { readonly operationId: OperationId }) {
  const t = useTexts().history
  const f = useFormat()
  const entry = useQuery(orpc.history.get.queryOptions({ input: { operationId } }))
  if (entry.isError) return <FailureNote error={entry.error} />
  if (!entry.data) return null

  const rows = [...Map.groupBy(entry.data.changes, ({ table, row }) => `${table} ${row}`).values()]
  const unshown = Math.max(rows.length - mostRows, entry.data.label.count - Math.min(rows.length, mostRows), 0)
  return (
    <div className={classes.details}>
      {rows.length === 0 && <p className={classes.note}>{t.noChanges}</p>}
      {rows.slice(0, mostRows).map((changes) => (
        <ChangedRow key={changes[0]?.row} changes={changes} />
      ))}
      {rows.length >= mostRows && unshown > 0 && <p className={classes.note}>{t.moreChanges(f.number(unshown))}</p>}
      {entry.data.device && <p className={classes.note}>{t.device(entry.data.device)}</p>}
    </div>
  )
}

function ChangedRow({ changes }: { readonly changes: readonly FieldChange[] }) {
  const title = useRowTitle(changes)
  return (
    <section className={classes.row}>
      <h3>{title}</h3>
      <FieldChanges changes={changes.filter(({ table, field }) => table === 'member' || !titleFields.has(field))} />
    </section>
  )
}

/** Members are called by name, all else by its kind and, where the change tells it, its name. */
function useRowTitle(changes: readonly FieldChange[]): string {
  const t = useTexts().history
  const first = changes[0]
  const who = first?.table === 'member' ? first.row : changes.find(({ field }) => titleFields.has(field))?.after
  const id = memberId.safeParse(who)
  const member = useQuery(orpc.members.get.queryOptions({ input: id.success ? { id: id.data } : skipToken }))
  const person = member.data ? `${member.data.memberNumber} ${member.data.name}`.trim() : ''
  if (first?.table === 'member') return person

  const tables: Readonly<Record<string, string>> = t.tables
  const kind = tables[first?.table ?? 'other'] ?? t.tables.other
  const name = changes.find(({ field }) => field === 'name' || field === 'number')?.after
  return [kind, typeof name === 'string' ? name : '', person].filter(Boolean).join(' ')
}
