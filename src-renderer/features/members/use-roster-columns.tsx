import { useMemo } from 'react'
import type { MemberRow, RosterSort } from '../../../src-shared/contract/members.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { type GridColumn, textScales } from '../../ui/data-grid-columns.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import classes from './roster.module.css'

type Column = GridColumn<MemberRow, RosterSort>

/** The columns of the roster that a list of this width has room for; those that tell people apart come first. */
export function useRosterColumns(width: number): readonly Column[] {
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
