import type { Registration } from '../../../src-shared/contract/registrations.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import css from './events.module.css'
import { PlaceMark } from './place-mark.tsx'

export function registrationColumns(t: Texts['events'], f: Format): readonly GridColumn<Registration>[] {
  const words = t.registrations
  return [
    {
      key: 'state',
      header: words.columns.state,
      width: 176,
      render: ({ state, queue }) => <PlaceMark state={state} queue={queue} />,
    },
    {
      key: 'name',
      header: words.columns.name,
      width: 230,
      grow: 3,
      render: ({ name, kana, memberNumber, personKind }) => (
        <PersonLine
          person={{ name, kana, memberNumber: personKind === 'contact' ? words.guest : memberNumber }}
          size="cell"
        />
      ),
    },
    {
      key: 'ticket',
      header: words.columns.ticket,
      width: 110,
      grow: 1,
      render: ({ ticketName }) => <span className={css.clip}>{ticketName}</span>,
    },
    {
      key: 'fee',
      header: words.columns.fee,
      width: 150,
      align: 'end',
      render: ({ charge }) =>
        charge && (
          <span className={css.feeCell}>
            <StateMark state={charge.state} markOnly /> {f.money(charge.amount)}
          </span>
        ),
    },
    {
      key: 'applied',
      header: words.columns.applied,
      width: 132,
      render: ({ appliedAt }) => `${f.dayMonth(appliedAt)} ${f.time(appliedAt)}`,
    },
    {
      key: 'told',
      header: words.columns.told,
      width: 96,
      render: ({ untold }) => (untold ? words.untold : words.told),
    },
  ]
}
