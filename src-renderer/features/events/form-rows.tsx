import { NativeSelect } from '@mantine/core'
import type { PersonId } from '../../../src-shared/contract/values.ts'
import { eventPaperTexts } from '../../../src-shared/texts/event-papers.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
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
  const answersOf = useAnswersOf(event)
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
            <tr key={row.row} data-known={row.known || row.repeats !== null || undefined}>
              <td>{row.row}</td>
              <td>{row.appliedAt && `${f.dayMonth(row.appliedAt)} ${f.time(row.appliedAt)}`}</td>
              <td>{row.name || row.email}</td>
              <td>
                <Who row={row} chosen={chosen} onChoose={onChoose} />
              </td>
              <td className={css.wide}>{answersOf(row)}</td>
              <td className={css.faults}>{row.faults.map(({ header, text }) => t.fault(header, text)).join('　')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingPart>
  )
}

/** The ticket and the answers in words; the sensitive ones are not shown here either. */
function useAnswersOf({ tickets, questions }: WholeEvent): (row: Row) => string {
  const t = useTexts().events.importing
  const { yes, no, separator } = eventPaperTexts[useLocale()]
  const words = (answer: Row['answers'][string]) =>
    [answer].flat().map((one) => (typeof one === 'boolean' ? (one ? yes : no) : one))
  return ({ ticketId, answers }) => {
    const shown = questions.flatMap(({ id, label, sensitive }) => {
      const answer = answers[id]
      return sensitive || answer === undefined ? [] : [t.answerOf(label, words(answer).join(separator))]
    })
    return [tickets.find(({ id }) => id === ticketId)?.name ?? '', ...shown].filter(Boolean).join('　')
  }
}

function Who({ row, chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'> & { readonly row: Row }) {
  const t = useTexts().events.importing
  const f = useFormat()
  if (row.known) return <span>{t.known}</span>
  if (row.repeats !== null) return <span>{t.repeats(f.number(row.repeats))}</span>
  if (row.match !== 'likely') {
    const member = row.candidates.find(({ id }) => id === row.personId)
    return <span>{member ? t.sureOf(`${member.memberNumber} ${member.name}`.trim()) : t.none}</span>
  }
  const value = chosen.has(row.row) ? (chosen.get(row.row) ?? 'guest') : ''
  return (
    <NativeSelect
      className={css.who ?? ''}
      aria-label={t.choosePersonOf(row.name)}
      value={value}
      data={[
        { value: '', label: t.choosePerson, disabled: true },
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
