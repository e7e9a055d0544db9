import { useMemo } from 'react'
import type { MemberRow, RosterSort } from '../../../src-shared/contract/members.ts'
import type { ColumnKind } from '../../../src-shared/domain/member-columns.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { type GridColumn, textScales } from '../../ui/data-grid-columns.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { type MemberColumns, useMemberColumns } from '../../ui/use-member-columns.ts'
import classes from './roster.module.css'

type Column = GridColumn<MemberRow, RosterSort>

/** The columns of the roster: those of a layout, or the usual ones that a list of this width has room for. */
export function useRosterColumns(width: number, chosen: readonly string[] | null): readonly Column[] {
  const usual = useUsualColumns(width)
  const columns = useMemberColumns()

  return useMemo(() => {
    if (chosen === null) return usual
    const lead = usual.filter(({ key }) => key === 'name' || (key === 'number' && chosen.includes('memberNumber')))
    const open = usual.find(({ key }) => key === 'open')
    const others = chosen.filter((key) => !leading.has(key))
    return [...lead, ...others.map((key) => (key === 'open' && open ? open : chosenColumn(key, columns)))]
  }, [usual, columns, chosen])
}

const leading: ReadonlySet<string> = new Set(['name', 'memberNumber'])

/** The columns that a layout needs beside those of every row. */
export function furtherColumns(chosen: readonly string[] | null): readonly string[] {
  return chosen?.filter((key) => !leading.has(key)) ?? nothing
}

const nothing: readonly string[] = []

function chosenColumn(key: string, columns: MemberColumns): Column {
  const kind = columns.kind(key)
  const header = columns.name(key)
  const isLong = longColumns.has(key)
  return {
    key,
    header,
    // Wide enough for its own heading: a letter of Japanese takes 15 pixels, and the arrow of the order 20.
    width: Math.max(isLong ? 220 : widths[kind], Math.min(240, header.length * 15 + 40)),
    ...(isLong ? { grow: 3 } : kind === 'list' ? { grow: 2 } : {}),
    ...(kind === 'number' || kind === 'money' ? { align: 'end' as const } : {}),
    sort: key,
    // No money is no entry, as in a ledger.
    render: ({ cells }) => (
      <Clipped text={kind === 'money' && cells?.[key] === 0 ? '' : columns.words(key, cells?.[key])} />
    ),
  }
}

const longColumns: ReadonlySet<string> = new Set(['address', 'email', 'note', 'street', 'building', 'fullName'])
const widths: Readonly<Record<ColumnKind, number>> = {
  text: 140,
  date: 116,
  number: 80,
  money: 110,
  choice: 116,
  list: 170,
  yesNo: 88,
}

/** Those that tell people apart come first. */
function useUsualColumns(width: number): readonly Column[] {
  const t = useTexts()
  const f = useFormat()
  const room = roomOf(width / textScales[usePreferences().textSize])

  return useMemo(() => {
    const words = t.members.columns
    const number: Column = {
      key: 'number',
      header: words.number,
      width: room === 'wide' ? 84 : 76,
      sort: 'memberNumber',
      sticky: true,
      render: (row) => row.memberNumber,
    }
    const name: Column = {
      key: 'name',
      header: words.name,
      width: room === 'wide' ? 230 : 190,
      grow: 3,
      sort: 'kana',
      sticky: true,
      render: ({ name, kana, status }) => <PersonLine person={{ name, kana, status, memberNumber: '' }} size="cell" />,
    }
    const type: Column = {
      key: 'type',
      header: words.type,
      width: 104,
      sort: 'memberType',
      render: (row) => <Clipped text={row.memberType} />,
    }
    const open: Column = {
      key: 'open',
      header: words.open,
      width: 104,
      align: 'end',
      sort: 'open',
      render: (row) => row.open > 0 && <span className={classes.unpaid}>{t.members.unpaid(f.money(row.open))}</span>,
    }
    if (room === 'slim') return [number, name, open]
    if (room === 'narrow') return [number, name, type, open]

    const phone: Column = {
      key: 'phone',
      header: words.phone,
      width: 140,
      render: (row) => f.phone(row.phone || row.mobile),
    }
    const address: Column = {
      key: 'address',
      header: words.address,
      width: room === 'wide' ? 180 : 140,
      grow: 4,
      render: (row) => <Clipped text={row.address} />,
    }
    const household: Column = {
      key: 'household',
      header: words.household,
      width: 116,
      render: (row) => <Clipped text={row.household} />,
    }
    if (room === 'middle') return [number, name, type, phone, address, open]
    return [number, name, type, phone, address, open, household]
  }, [t, f, room])
}

function roomOf(width: number): 'slim' | 'narrow' | 'middle' | 'wide' {
  if (width < 520) return 'slim'
  if (width < 740) return 'narrow'
  return width < 1000 ? 'middle' : 'wide'
}

function Clipped({ text }: { readonly text: string }) {
  return (
    <span className={classes.clipped} title={text}>
      {text}
    </span>
  )
}
