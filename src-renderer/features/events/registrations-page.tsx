import { useMemo, useRef, useState } from 'react'
import { registrationStates } from '../../../src-shared/contract/registrations.ts'
import type { RegistrationId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddDialog } from './add-dialog.tsx'
import css from './events.module.css'
import { registrationColumns } from './registration-columns.tsx'
import { RegistrationPanel } from './registration-panel.tsx'
import registrationsCss from './registrations.module.css'
import { RegistrationsBar } from './registrations-bar.tsx'
import { type RegistrationsFilter, RegistrationsToolbar } from './registrations-toolbar.tsx'
import type { WholeEvent } from './whole-event.ts'

const nobody: ReadonlySet<string> = new Set()
const noFilter: RegistrationsFilter = { search: '', only: '' }

/** Everyone who has registered, with what becomes of them. */
export function RegistrationsPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const f = useFormat()
  const [filter, setFilter] = useState(noFilter)
  const [marked, setMarked] = useState(nobody)
  const [openId, setOpenId] = useState<RegistrationId | null>(null)
  const [adding, setAdding] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const isNarrow = openId !== null
  const columns = useMemo(() => registrationColumns(t, f, isNarrow), [t, f, isNarrow])
  const source = useMemo(() => sourceOf(event.id, filter), [event.id, filter])
  const goToList = () => grid.current?.focus()
  const add = () => setAdding(true)

  function close() {
    setOpenId(null)
    goToList()
  }

  return (
    <div className={registrationsCss.beside}>
      <div className={css.screen}>
        <RegistrationsToolbar
          event={event}
          filter={filter}
          onFilter={setFilter}
          searchRef={search}
          onGoToList={goToList}
          onAdd={add}
        />
        <div className={css.grid}>
          <DataGrid
            ref={grid}
            label={t.registrations.grid}
            source={source}
            columns={columns}
            rowId={(one) => one.id}
            rowLabel={(one) => one.name}
            marked={marked}
            onMarked={setMarked}
            openId={openId ?? undefined}
            onOpen={(one) => setOpenId(one.id)}
            onEscape={() => (openId === null ? setMarked(nobody) : setOpenId(null))}
            searchRef={search}
            empty={
              <Nobody
                isFiltered={filter.search !== '' || filter.only !== ''}
                onAdd={event.cancelled ? undefined : add}
              />
            }
          />
        </div>
        {marked.size > 0 && <RegistrationsBar ids={[...marked] as RegistrationId[]} onDone={() => setMarked(nobody)} />}
      </div>
      {openId !== null && <RegistrationPanel key={openId} event={event} id={openId} onClose={close} />}
      {adding && <AddDialog event={event} onClose={() => setAdding(false)} />}
    </div>
  )
}

function Nobody({ isFiltered, onAdd }: { readonly isFiltered: boolean; readonly onAdd: (() => void) | undefined }) {
  const words = useTexts().events.registrations
  if (isFiltered) return <EmptyState message={words.noMatch} />
  return <EmptyState message={words.empty} action={onAdd && { label: words.add, onClick: onAdd }} />
}

function sourceOf(eventId: WholeEvent['id'], { search, only }: RegistrationsFilter) {
  const states = registrationStates.filter((state) => state === only)
  const input = { eventId, search, states, untold: only === 'untold' }
  return {
    queryKey: [...orpc.registrations.list.key(), input],
    fetchPage: async (offset: number, limit: number, signal: AbortSignal) => {
      const { total, registrations } = await api.registrations.list({ ...input, offset, limit }, { signal })
      return { total, rows: registrations }
    },
  }
}
