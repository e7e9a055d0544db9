import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import type { FeeId, MemberId } from '../../../src-shared/contract/values.ts'
import { isRecurring } from '../../../src-shared/domain/fee-periods.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import { isNamedByMonths } from '../../../src-shared/domain/whole-periods.ts'
import { standsIn, type YearColumn } from '../../../src-shared/domain/year-columns.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { orpc } from '../../api.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import type { MenuPlace } from '../../ui/data-grid-use-pointer.ts'
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

export type YearColumnShown = YearColumn<FeeId>

/** What was charged in a year, fee by fee and period by period, in the club's order. */
export function useYearColumns(fiscalYear: number, feeId: FeeId | null): readonly YearColumnShown[] {
  const input = { fiscalYear, limit: 1, ...(feeId === null ? {} : { feeId }) }
  const year = useQuery(orpc.dues.year.queryOptions({ input, placeholderData: (before) => before }))
  return year.data?.columns ?? noColumns
}

const noColumns: readonly YearColumnShown[] = []

type ColumnsOptions = {
  readonly shown: readonly YearColumnShown[]
  readonly t: Texts
  readonly f: Format
  readonly onMore: (row: YearRow, place: MenuPlace) => void
}

export function gridColumns({ shown, t, f, onMore }: ColumnsOptions): readonly GridColumn<YearRow>[] {
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
    ...shown.map((column) => ({
      key: `${column.feeId} ${column.periodStart}`,
      header: headerOf(column, shown, t),
      width: widthOf(column, shown, t),
      align: isNarrow(column) ? ('center' as const) : ('start' as const),
      render: (row: YearRow) => <Cell row={row} column={column} t={t} f={f} />,
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

/** A month has room for a mark alone. */
function isNarrow({ rhythm, periodStart, periodEnd }: YearColumnShown): boolean {
  return isRecurring(rhythm) && isNamedByMonths({ start: periodStart, end: periodEnd })
}

/** Marks alone are narrow; the column that names its fee needs room for the name. */
function widthOf(column: YearColumnShown, shown: readonly YearColumnShown[], t: Texts): number {
  if (!isNarrow(column)) return widthOfWords(`${t.shell.payState.part}${t.dues.year.partOpen('¥10,000')}`) + 34
  if (isNamed(column, shown)) return 56 + 15 * Math.min(column.feeName.length, 8)
  return column.rhythm === 'monthly' ? 50 : 84
}

/** At the standard text size: a kanji or kana is as wide as it is high, a letter or figure little more than half. */
function widthOfWords(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter > 'ÿ' ? 15 : 8), 0)
}

/** The first period of a fee that does not stand alone. */
function isNamed(column: YearColumnShown, shown: readonly YearColumnShown[]): boolean {
  const isAlone = shown.every(({ feeId }) => feeId === column.feeId)
  return !isAlone && shown.find(({ feeId }) => feeId === column.feeId) === column
}

/** 4月, or 4〜9月; with the fee's name before its first period where several fees stand side by side. */
function headerOf(column: YearColumnShown, shown: readonly YearColumnShown[], t: Texts): string {
  if (!isNarrow(column)) return column.feeName
  const [first, last] = [column.periodStart, column.periodEnd].map((day) => `${Number(day.slice(5, 7))}`)
  const isMonth = first === last
  const month = isMonth ? t.billing.year.month(first ?? '') : t.billing.year.months(first ?? '', last ?? '')
  return isNamed(column, shown) ? `${column.feeName} ${month}` : month
}

type CellProps = { row: YearRow; column: YearColumnShown; t: Texts; f: Format }

function Cell({ row, column, t, f }: CellProps) {
  const charges = row.charges.filter((charge) => standsIn(charge, column))
  const narrow = isNarrow(column)
  return (
    <span className={narrow ? css.narrowCell : css.cells}>
      {charges.map((charge) => (
        <span key={charge.id} className={css.cell} title={chargeTitle(charge, t, f)} data-state={charge.state}>
          <StateMark state={charge.state} markOnly={narrow} />
          {!narrow && charge.state === 'part' && <small>{t.dues.year.partOpen(f.money(charge.open))}</small>}
        </span>
      ))}
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
