import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { Session } from '../../../src-shared/contract/activities.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import css from './attendance.module.css'
import type { SessionAct } from './session-menu.tsx'
import { SessionRow } from './session-row.tsx'

/** So many of those to come are shown at first. */
const NEXT = 4
const COLUMNS = 5

type SessionTableProps = {
  readonly label: string
  /** Newest first. */
  readonly sessions: readonly Session[]
  readonly onOpen: (what: SessionAct, session: Session) => void
}

/** The next sessions, and below them those that were held, newest first. */
export function SessionTable({ label, sessions, onOpen }: SessionTableProps) {
  const words = useTexts().attendance.sessions
  const f = useFormat()
  const { today } = useToday()
  const [showsAll, setShowsAll] = useState(false)
  const isPast = ({ heldOn }: Session) => today !== null && heldOn < today
  const coming = sessions.filter((session) => !isPast(session)).toReversed()
  const shown = { coming: showsAll ? coming : coming.slice(0, NEXT), past: sessions.filter(isPast) }
  const rowOf = (session: Session) => (
    <SessionRow
      key={session.id}
      session={session}
      isToday={session.heldOn === today}
      onOpen={(what) => onOpen(what, session)}
    />
  )

  return (
    <div className={`${css.table} ${css.sessions}`}>
      <Table verticalSpacing={4} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.day}</Table.Th>
            <Table.Th>{words.columns.time}</Table.Th>
            <Table.Th>{words.columns.what}</Table.Th>
            <Table.Th>{words.columns.counts}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {coming.length > 0 && <Heading text={words.coming} />}
          {shown.coming.map(rowOf)}
          {coming.length > shown.coming.length && (
            <Table.Tr>
              <Table.Td colSpan={COLUMNS}>
                <Button variant="subtle" size="compact-md" onClick={() => setShowsAll(true)}>
                  {words.allComing(f.number(coming.length))}
                </Button>
              </Table.Td>
            </Table.Tr>
          )}
          {coming.length > 0 && shown.past.length > 0 && <Heading text={words.past} />}
          {shown.past.map(rowOf)}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Heading({ text }: { readonly text: string }) {
  return (
    <Table.Tr>
      <Table.Th colSpan={COLUMNS} scope="colgroup" className={css.quiet ?? ''}>
        {text}
      </Table.Th>
    </Table.Tr>
  )
}
