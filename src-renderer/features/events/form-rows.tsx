import { NativeSelect } from '@mantine/core'
import type { PersonId } from '../../../src-shared/contract/values.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import css from './events.module.css'
import type { Chosen, ReadForm } from './read-form.ts'
import type { WholeEvent } from './whole-event.ts'

type Row = ReadForm['rows'][number]

interface Props {
  readonly event: WholeEvent
  readonly rows: readonly Row[]
  readonly chosen: Chosen
  readonly onChoose: (row: number, person: PersonId | null) => void
}

/** The answers as they will come in, each with whose it is. */
export function FormRows({ event, rows, chosen, onChoose }: Props) {
  const t = useTexts().events.importing
  const f = useFormat()
  return (
    <ScrollingPart className={css.scrolls} label={t.zone}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{t.columns.row}</th>
            <th>{t.columns.applied}</th>
            <th>{t.columns.name}</th>
            <th>{t.columns.who}</th>
            <th className={css.wide}>{t.columns.answers}</th>
            <th>{t.columns.faults}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} data-known={row.known || undefined}>
              <td>{row.row}</td>
              <td>{row.appliedAt && `${f.dayMonth(row.appliedAt)} ${f.time(row.appliedAt)}`}</td>
              <td>{row.name || row.email}</td>
              <td>
                <Who row={row} chosen={chosen} onChoose={onChoose} />
              </td>
              <td className={css.wide}>{answersOf(event, row)}</td>
              <td className={css.faults}>{row.faults.map(({ header, text }) => t.fault(header, text)).join('　')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingPart>
  )
}

/** The sensitive ones are not shown here either. */
function answersOf(event: WholeEvent, row: Row): string {
  const ticket = event.tickets.find(({ id }) => id === row.ticketId)?.name ?? ''
  const shown = event.questions
    .filter(({ id, sensitive }) => !sensitive && row.answers[id] !== undefined)
    .map(({ id, label }) => `${label}：${[row.answers[id]].flat().join('・')}`)
  return [ticket, ...shown].filter(Boolean).join('　')
}

function Who({ row, chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'> & { readonly row: Row }) {
  const t = useTexts().events.importing
  if (row.known) return <span>{t.known}</span>
  if (row.match !== 'likely') {
    const member = row.candidates.find(({ id }) => id === row.personId)
    return <span>{member ? `○ ${t.sure} ${member.memberNumber} ${member.name}` : t.none}</span>
  }
  const value = chosen.has(row.row) ? (chosen.get(row.row) ?? 'guest') : ''
  return (
    <NativeSelect
      aria-label={`${t.choosePerson} ${row.name}`}
      value={value}
      data={[
        { value: '', label: `？ ${t.choosePerson}`, disabled: true },
        ...row.candidates.map(({ id, memberNumber, name }) => ({
          value: `${id}`,
          label: `${memberNumber} ${name}`.trim(),
        })),
        { value: 'guest', label: t.asGuest },
      ]}
      onChange={(event) => {
        const picked = row.candidates.find(({ id }) => id === event.currentTarget.value)
        onChoose(row.row, (picked?.id ?? null) as PersonId | null)
      }}
    />
  )
}
