import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import type { FeeId, MemberId } from '../../../src-shared/contract/values.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { orpc } from '../../api.ts'
import type { MenuPlace } from '../../ui/data-grid.tsx'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { Money } from '../../ui/money.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import css from './year.module.css'

export type YearRow = {
  readonly memberId: MemberId
  readonly memberNumber: string
  readonly name: string
  readonly kana: string
  readonly memberType: string
  readonly charges: readonly Charge[]
  readonly open: number
}

export type YearFee = { readonly id: FeeId; readonly name: string }

/** The fees charged in a year, in the club's order; the first thousand members show them all. */
export function useYearFees(fiscalYear: number): readonly YearFee[] {
  const fees = useQuery(orpc.fees.list.queryOptions())
  const rows = useQuery(orpc.dues.year.queryOptions({ input: { fiscalYear, limit: 1000 } }))

  return useMemo(() => {
    const charged = new Map(
      rows.data?.rows.flatMap((row) => row.charges).map((charge) => [charge.feeId, charge.feeName] as const),
    )
    const place = new Map(fees.data?.map((fee, index) => [fee.id, index] as const))
    return [...charged]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => (place.get(a.id) ?? Number.MAX_SAFE_INTEGER) - (place.get(b.id) ?? Number.MAX_SAFE_INTEGER))
  }, [fees.data, rows.data])
}

type ColumnsOptions = {
  readonly fees: readonly YearFee[]
  readonly t: Texts
  readonly f: Format
  readonly onMore: (row: YearRow, place: MenuPlace) => void
}

export function yearColumns({ fees, t, f, onMore }: ColumnsOptions): readonly GridColumn<YearRow>[] {
  return [
    {
      key: 'person',
      header: t.dues.year.person,
      width: 226,
      grow: 1,
      sticky: true,
      // The fees beside it tell the type.
      render: (row) => <PersonLine person={{ ...row, memberType: undefined }} size="cell" />,
    },
    {
      key: 'open',
      header: t.dues.year.open,
      width: 92,
      align: 'end' as const,
      // What is looked for first stays in sight however many fees stand beside it.
      sticky: true,
      render: (row: YearRow) => <Money amount={row.open} quietZero />,
    },
    ...fees.map((fee) => ({
      key: fee.id,
      header: fee.name,
      width: 158,
      render: (row: YearRow) => (
        <span className={css.cells}>
          {row.charges
            .filter((charge) => charge.feeId === fee.id)
            .map((charge) => (
              <ChargeCell key={charge.id} charge={charge} title={chargeTitle(charge, t, f)} t={t} f={f} />
            ))}
        </span>
      ),
    })),
    {
      key: 'more',
      header: '',
      width: 44,
      render: (row: YearRow) => (
        <span className={css.more}>
          <ActionIcon
            aria-label={t.dues.year.more(row.name)}
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation()
              const { left, bottom } = event.currentTarget.getBoundingClientRect()
              onMore(row, { left, top: bottom })
            }}
          >
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </span>
      ),
    },
  ]
}

function ChargeCell({ charge, title, t, f }: { charge: Charge; title: string; t: Texts; f: Format }) {
  return (
    <span className={css.cell} title={title}>
      <StateMark state={charge.state} />
      {charge.state === 'part' && <small>{t.dues.year.partOpen(f.money(charge.open))}</small>}
    </span>
  )
}

function chargeTitle(charge: Charge, t: Texts, f: Format): string {
  const words = [
    t.dues.year.cell(charge.feeName, f.money(charge.amount), f.money(charge.allocated)),
    charge.waived > 0 && t.dues.waiving.part(f.money(charge.waived)),
    charge.dueOn && t.dues.year.due(f.date(charge.dueOn)),
  ]
  return words.filter(Boolean).join(' ')
}
