import type { Registration } from '../../../src-shared/contract/registrations.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import type { GridColumn } from '../../ui/data-grid-columns.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import css from './events.module.css'
import { PlaceMark } from './place-mark.tsx'
import registrationsCss from './registrations.module.css'

type Column = GridColumn<Registration>
type RegistrationWords = Texts['events']['registrations']

/** Beside an open registration there is room for the first of them. */
export function registrationColumns(t: Texts['events'], f: Format, isNarrow: boolean): readonly Column[] {
  const words = t.registrations
  const whom = [stateColumn(words), nameColumn(words)]
  return isNarrow ? whom : [...whom, ...furtherColumns(words, f)]
}

function stateColumn(words: RegistrationWords): Column {
  return {
    key: 'state',
    header: words.columns.state,
    width: 206,
    render: ({ state, queue, missing }) => (
      <>
        <PlaceMark state={state} queue={queue} />
        {missing.length > 0 && (
          <small className={registrationsCss.unanswered} title={words.missingOf(missing.join(words.separator))}>
            {words.missing}
          </small>
        )}
      </>
    ),
  }
}

function nameColumn(words: RegistrationWords): Column {
  return {
    key: 'name',
    header: words.columns.name,
    width: 190,
    grow: 3,
    render: ({ name, kana, memberNumber, personKind }) => (
      <PersonLine
        person={{ name, kana, memberNumber: personKind === 'contact' ? words.guest : memberNumber }}
        size="cell"
      />
    ),
  }
}

function furtherColumns({ columns, ...words }: RegistrationWords, f: Format): Column[] {
  return [
    {
      key: 'ticket',
      header: columns.ticket,
      width: 88,
      grow: 1,
      render: ({ ticketName }) => <span className={css.clip}>{ticketName}</span>,
    },
    {
      key: 'fee',
      header: columns.fee,
      width: 116,
      align: 'end',
      render: ({ charge }) =>
        charge && (
          <span className={registrationsCss.feeCell}>
            <StateMark state={charge.state} markOnly /> {f.money(charge.amount)}
          </span>
        ),
    },
    {
      key: 'applied',
      header: columns.applied,
      width: 126,
      render: ({ appliedAt }) => `${f.dayMonth(appliedAt)} ${f.time(appliedAt)}`,
    },
    {
      key: 'told',
      header: columns.told,
      width: 86,
      render: ({ untold }) => (untold ? words.untold : words.told),
    },
  ]
}
