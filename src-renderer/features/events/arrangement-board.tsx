import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { RegistrationId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import css from './board.module.css'

type Board = Awaited<ReturnType<typeof api.arrangements.get>>
type Person = Board['people'][number]

/** Places side by side with whoever is in them: dragged, or sent by a digit. */
export function ArrangementBoard({ arrangement }: { readonly arrangement: Board }) {
  const t = useTexts().events.arranging
  const f = useFormat()
  const readOnly = useReadOnly()
  const assign = (registrationId: RegistrationId, placeId: string | null) =>
    void api.arrangements
      .assign({ id: arrangement.id, registrationIds: [registrationId], placeId })
      .catch(notifyFailure)
  const columns = [
    { id: null, name: t.unassigned, capacity: null },
    ...arrangement.places.map(({ id, name, capacity }) => ({ id: id as string | null, name, capacity })),
  ]

  /** The place of that number; 0 takes out. */
  function send(person: Person, digit: number): void {
    const place = arrangement.places[digit - 1]
    if (digit === 0) assign(person.registrationId, null)
    else if (place) assign(person.registrationId, place.id)
  }

  return (
    <section className={css.board} aria-label={t.board}>
      {columns.map(({ id, name, capacity }, index) => (
        <Place
          key={id ?? ''}
          title={index === 0 ? name : t.placeNumber(f.number(index), name)}
          count={(people) => t.count(f.number(people), capacity === null ? '' : f.number(capacity))}
          people={arrangement.people.filter((person) => person.placeId === id)}
          acts={readOnly ? null : { onDropped: (dropped) => assign(dropped, id), onSend: send }}
        />
      ))}
    </section>
  )
}

interface PlaceProps {
  readonly title: string
  readonly count: (people: number) => string
  readonly people: readonly Person[]
  /** Null where nobody may be moved. */
  readonly acts: Acts | null
}

interface Acts {
  readonly onDropped: (id: RegistrationId) => void
  readonly onSend: (person: Person, digit: number) => void
}

const DRAGGED = 'application/x-meibo-registration'

function Place({ title, count, people, acts }: PlaceProps) {
  const [over, setOver] = useState(false)

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const id = event.dataTransfer.getData(DRAGGED)
    if (id !== '') acts?.onDropped(id as RegistrationId)
  }

  return (
    <section
      className={css.place}
      aria-label={title}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (acts === null) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3>
        {title} <small>{count(people.length)}</small>
      </h3>
      <ul>
        {people.map((person) => (
          <li key={person.registrationId}>
            <button
              type="button"
              draggable={acts !== null}
              className={css.person}
              onDragStart={(event) => event.dataTransfer.setData(DRAGGED, person.registrationId)}
              onKeyDown={(event) => onKeyDown(event, person, acts?.onSend)}
            >
              {person.name} <small>{person.kana}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function onKeyDown(event: KeyboardEvent<HTMLElement>, person: Person, onSend: Acts['onSend'] | undefined): void {
  if (onSend !== undefined && /^\d$/.test(event.key)) {
    const next = neighbour(event.currentTarget, 1) ?? neighbour(event.currentTarget, -1)
    onSend(person, Number(event.key))
    next?.focus()
  } else if (event.key === 'ArrowDown') neighbour(event.currentTarget, 1)?.focus()
  else if (event.key === 'ArrowUp') neighbour(event.currentTarget, -1)?.focus()
  else return
  event.preventDefault()
}

function neighbour(element: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...(element.closest('ul')?.querySelectorAll<HTMLElement>('button') ?? [])]
  return all[all.indexOf(element) + step]
}
