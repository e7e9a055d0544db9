import { Checkbox } from '@mantine/core'
import type { NoticeRow } from '../../../src-shared/contract/notices.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import css from './notices.module.css'
import type { useMarked } from './use-marked.ts'

type AskedTableProps = {
  readonly rows: readonly NoticeRow[]
  readonly marks: ReturnType<typeof useMarked<NoticeRow['payerId']>>
}

/** Who would be asked; whoever is not to be asked this time loses the mark. */
export function AskedTable({ rows, marks }: AskedTableProps) {
  const t = useTexts().notices
  const marked = rows.filter(({ payerId }) => marks.isMarked(payerId)).length
  return (
    <ScrollingPart className={css.scrolls} label={t.everyone}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>
              <Checkbox
                aria-label={t.markAll}
                checked={rows.length > 0 && marked === rows.length}
                indeterminate={marked > 0 && marked < rows.length}
                onChange={(event) =>
                  marks.markAll(
                    rows.map(({ payerId }) => payerId),
                    event.currentTarget.checked,
                  )
                }
              />
            </th>
            <th className={css.person}>{t.columns.name}</th>
            <th className={css.figure}>{t.columns.amount}</th>
            <th className={css.figure}>{t.columns.charges}</th>
            <th>{t.columns.oldest}</th>
            <th className={css.last}>{t.columns.last}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AskedRow key={row.payerId} row={row} marks={marks} />
          ))}
        </tbody>
      </table>
    </ScrollingPart>
  )
}

function AskedRow({ row, marks }: { readonly row: NoticeRow; readonly marks: AskedTableProps['marks'] }) {
  const t = useTexts().notices
  const f = useFormat()
  const { payerId, name, memberNumber, last } = row
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={t.mark(name)}
          checked={marks.isMarked(payerId)}
          onChange={(event) => marks.mark(payerId, event.currentTarget.checked)}
        />
      </td>
      <td className={css.person}>
        <PersonLine size="cell" person={{ name, kana: '', memberNumber }} />
      </td>
      <td className={css.figure}>
        <Money amount={row.amount} />
      </td>
      <td className={css.figure}>{f.number(row.charges)}</td>
      <td>{row.oldestDueOn ? f.dateShort(row.oldestDueOn) : ''}</td>
      <td className={css.last}>
        {last ? t.lastOn(t.named(t.kinds[last.kind], last.level), f.dateShort(last.on)) : t.never}
      </td>
    </tr>
  )
}
