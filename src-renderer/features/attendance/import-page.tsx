import { Button, FileButton, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { ActivityId, MemberId } from '../../../src-shared/contract/values.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './attendance.module.css'
import { ImportWho, type ReadRow } from './import-who.tsx'
import { useDays } from './use-days.ts'

type Read = Awaited<ReturnType<Api['attendance']['readSheet']>>

/** A sheet that was typed elsewhere: read, looked at, then taken in. */
export function ImportPage({ activityId }: { readonly activityId: ActivityId }) {
  const texts = useTexts()
  const words = texts.attendance.import
  const f = useFormat()
  const [, go] = useLocation()
  const [fileName, setFileName] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<number, MemberId | null>>(new Map())
  const activity = useQuery(orpc.activities.get.queryOptions({ input: { id: activityId } })).data
  const read = useMutation(orpc.attendance.readSheet.mutationOptions({ onSuccess: () => setChosen(new Map()) }))
  const save = useMutation(
    orpc.attendance.importSheet.mutationOptions({
      onSuccess: ({ marks, sessions, operationId }) => {
        notifyDone(words.done(f.number(marks), f.number(sessions)), { undo: operationId })
        go(`/attendance/sheet/${activityId}`)
      },
    }),
  )
  const rows = read.data === undefined ? [] : marksToTakeIn(read.data, chosen)
  const count = rows.reduce((sum, { marks }) => sum + marks.length, 0)
  const newDays = read.data?.days.filter(({ sessionId }) => sessionId === null).length ?? 0

  return (
    <div className={css.screen}>
      <PageHeader title={words.title(activity?.name ?? '')}>
        <FileButton
          accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.html"
          onChange={(file) => {
            if (file === null) return
            setFileName(file.name)
            read.mutate({ activityId, file })
          }}
        >
          {(props) => (
            <Button {...props} variant={read.data ? 'default' : 'filled'} loading={read.isPending}>
              {words.choose}
            </Button>
          )}
        </FileButton>
        {read.data && (
          <Button
            disabled={count === 0}
            loading={save.isPending}
            onClick={() => save.mutate({ activityId, fileName, rows })}
          >
            {words.save(f.number(count))}
          </Button>
        )}
      </PageHeader>
      <Text>{words.intro}</Text>
      <Text c="dimmed">{words.marks}</Text>
      <FailureNote error={read.error ?? save.error} />
      {read.data && (
        <>
          <Text>
            {[fileName, words.days(f.number(read.data.days.length)), newDays > 0 && words.newDays(f.number(newDays))]
              .filter(Boolean)
              .join('　')}
          </Text>
          {read.data.leftOut.length > 0 && (
            <Text c="var(--meibo-overdue)">
              △ {words.leftOutColumns(read.data.leftOut.join(texts.fields.listSeparator))}
            </Text>
          )}
          {count === 0 && <Text>{words.nothing}</Text>}
          <ReadRows
            read={read.data}
            chosen={chosen}
            onChoose={(row, id) => setChosen(new Map([...chosen, [row, id]]))}
          />
        </>
      )}
    </div>
  )
}

function personOf({ row, personId }: ReadRow, chosen: ReadonlyMap<number, MemberId | null>): MemberId | null {
  return chosen.has(row) ? (chosen.get(row) ?? null) : personId
}

function marksToTakeIn({ days, rows }: Read, chosen: ReadonlyMap<number, MemberId | null>) {
  return rows.flatMap((row) => {
    const personId = personOf(row, chosen)
    const marks = row.states.flatMap((state, place) => {
      const day = days[place]
      return state === null || day === undefined ? [] : [{ heldOn: day.heldOn, state }]
    })
    return personId === null || marks.length === 0 ? [] : [{ personId, marks }]
  })
}

type ReadRowsProps = {
  readonly read: Read
  readonly chosen: ReadonlyMap<number, MemberId | null>
  readonly onChoose: (row: number, id: MemberId | null) => void
}

function ReadRows({ read, chosen, onChoose }: ReadRowsProps) {
  const words = useTexts().attendance.import
  const f = useFormat()
  const days = useDays()
  return (
    <div className={css.table}>
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={css.figure}>{words.row}</Table.Th>
            <Table.Th>{words.typed}</Table.Th>
            <Table.Th>{words.who}</Table.Th>
            {read.days.map(({ heldOn }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one day
              <Table.Th key={place}>{days.short(heldOn)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {read.rows.map((row) => (
            <Table.Tr key={row.row}>
              <Table.Td className={css.figure}>{f.number(row.row)}</Table.Td>
              <Table.Td>
                {`${row.memberNumber} ${row.name}`.trim()}
                {row.unread.map(({ day, text }) => (
                  <div key={day} className={css.quiet}>
                    {words.unread(days.short(read.days[day]?.heldOn ?? ''), text)}
                  </div>
                ))}
              </Table.Td>
              <Table.Td>
                <ImportWho row={row} value={personOf(row, chosen)} onChoose={(id) => onChoose(row.row, id)} />
              </Table.Td>
              {row.states.map((state, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may bear one day
                <Table.Td key={place}>{state === null ? '' : attendanceMarks[state]}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
