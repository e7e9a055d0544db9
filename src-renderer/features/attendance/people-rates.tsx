import { Checkbox, Table } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Link } from 'wouter'
import { attendanceStates } from '../../../src-shared/contract/activities.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './attendance.module.css'
import { percent } from './percent.ts'

type Row = Awaited<ReturnType<Api['rates']['people']>>['rows'][number]
type PeopleRatesProps = {
  readonly rows: readonly Row[]
  readonly total: number
  readonly warned: boolean
  readonly onWarned: (warned: boolean) => void
}

/** Everyone with their marks; each opens the person's own attendance. */
export function PeopleRates({ rows, total, warned, onWarned }: PeopleRatesProps) {
  const t = useTexts().attendance
  const words = t.rates
  const f = useFormat()
  const frame = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 44,
    overscan: 10,
  })
  const items = lines.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]

  return (
    <section>
      <div className={css.peopleHead}>
        <h2 className={css.heading}>{t.people(f.number(total))}</h2>
        <Checkbox label={words.warned} checked={warned} onChange={(event) => onWarned(event.currentTarget.checked)} />
      </div>
      {rows.length === 0 && <p>{warned ? words.nobodyWarned : words.empty}</p>}
      {total > rows.length && <p className={css.quiet}>{words.firstOf(f.number(rows.length))}</p>}
      <div className={css.people} ref={frame} hidden={rows.length === 0}>
        <Table stickyHeader verticalSpacing={6} aria-label={words.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.who}</Table.Th>
              <Table.Th className={css.figure}>{words.columns.rate}</Table.Th>
              <Table.Th>{words.columns.states}</Table.Th>
              <Table.Th>{words.columns.lastSeen}</Table.Th>
              <Table.Th className={css.figure}>{words.columns.unseen}</Table.Th>
              <Table.Th>{words.columns.warning}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first && first.start > 0 && <tr style={{ height: first.start }} aria-hidden />}
            {items.map(({ index }) => {
              const row = rows[index]
              return row && <PersonRate key={row.personId} row={row} />
            })}
            {last && <tr style={{ height: lines.getTotalSize() - last.end }} aria-hidden />}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

function PersonRate({ row }: { readonly row: Row }) {
  const texts = useTexts()
  const words = texts.attendance.rates
  const f = useFormat()
  const marks = attendanceStates.filter((state) => row.states[state] > 0)
  const warnings = [row.belowMinimum && words.belowMinimum, row.notSeen && words.notSeen].filter(Boolean)
  return (
    <Table.Tr>
      <Table.Td>
        <Link href={`/members/${row.personId}?tab=attendance`} className={css.person ?? ''}>
          <PersonLine person={row} size="cell" />
        </Link>
      </Table.Td>
      <Table.Td className={css.figure}>{row.rate === null ? words.noRate : percent(row.rate)}</Table.Td>
      <Table.Td>{marks.map((state) => `${attendanceMarks[state]}${f.number(row.states[state])}`).join(' ')}</Table.Td>
      <Table.Td className={css.whole}>{row.lastSeenOn === null ? words.never : f.dateShort(row.lastSeenOn)}</Table.Td>
      <Table.Td className={css.figure}>{row.unseen === 0 ? '' : words.times(f.number(row.unseen))}</Table.Td>
      <Table.Td className={css.warning}>
        {warnings.length > 0 && `△ ${warnings.join(texts.fields.listSeparator)}`}
      </Table.Td>
    </Table.Tr>
  )
}
