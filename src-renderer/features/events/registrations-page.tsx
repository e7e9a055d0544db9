import { Button, Menu, NativeSelect, TextInput } from '@mantine/core'
import { IconDots, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { registrationStates } from '../../../src-shared/contract/registrations.ts'
import type { RegistrationId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DataGrid, type DataGridHandle } from '../../ui/data-grid.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { AddDialog } from './add-dialog.tsx'
import css from './events.module.css'
import { registrationColumns } from './registration-columns.tsx'
import { RegistrationPanel } from './registration-panel.tsx'
import { RegistrationsBar } from './registrations-bar.tsx'
import type { WholeEvent } from './whole-event.ts'

const nobody: ReadonlySet<string> = new Set()

/** Everyone who has registered, with what becomes of them. */
export function RegistrationsPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const words = t.registrations
  const f = useFormat()
  const [, navigate] = useLocation()
  const [search, setSearch] = useState('')
  const [only, setOnly] = useState('')
  const [marked, setMarked] = useState<ReadonlySet<string>>(nobody)
  const [openId, setOpenId] = useState<RegistrationId | null>(null)
  const [adding, setAdding] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  const grid = useRef<DataGridHandle>(null)
  const isNarrow = openId !== null
  const columns = useMemo(() => registrationColumns(t, f, isNarrow), [t, f, isNarrow])
  const source = useMemo(() => sourceOf(event.id, search, only), [event.id, search, only])
  const isPlain = search === '' && only === ''

  async function closeDoors() {
    const { operationId, count } = await api.registrations.closeDoors({ eventId: event.id })
    notifyDone(count === 0 ? words.noneAway : words.did(f.number(count)), { undo: operationId })
  }
  async function settle() {
    const { operationId, charged, takenBack } = await api.registrations.settle({ eventId: event.id })
    const said = operationId === null ? words.settledNothing : words.settled(f.number(charged), f.number(takenBack))
    notifyDone(said, { undo: operationId })
  }

  return (
    <div className={css.beside}>
      <div className={css.screen}>
        <div className={css.bar}>
          <TextInput
            className={css.search ?? ''}
            ref={searchRef}
            aria-label={words.search}
            placeholder={words.searchHint}
            aria-keyshortcuts="/"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={(typed) => setSearch(typed.currentTarget.value)}
            onKeyDown={(typed) => typed.key === 'ArrowDown' && grid.current?.focus()}
          />
          <NativeSelect
            className={css.filter ?? ''}
            aria-label={words.filter.label}
            value={only}
            data={[
              { value: '', label: words.filter.all },
              ...registrationStates.map((value) => ({ value, label: t.states[value] })),
              { value: 'untold', label: words.filter.untold },
            ]}
            onChange={(chosen) => setOnly(chosen.currentTarget.value)}
          />
          <span className={css.gap} />
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => navigate(`/events/${event.id}/import`)}
          >
            {words.import}
          </Button>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" aria-label={t.acts.more} title={t.acts.more} px="xs">
                <IconDots size={18} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void closeDoors().catch(notifyFailure)}>{words.closeDoors}</Menu.Item>
              <Menu.Item onClick={() => void settle().catch(notifyFailure)}>{words.settle}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <div className={css.grid}>
          <DataGrid
            ref={grid}
            label={words.grid}
            source={source}
            columns={columns}
            rowId={(one) => one.id}
            rowLabel={(one) => one.name}
            marked={marked}
            onMarked={setMarked}
            openId={openId ?? undefined}
            onOpen={(one) => setOpenId(one.id)}
            onEscape={() => (openId === null ? setMarked(nobody) : setOpenId(null))}
            searchRef={searchRef}
            empty={
              isPlain ? (
                <EmptyState message={words.empty} action={{ label: words.add, onClick: () => setAdding(true) }} />
              ) : (
                <EmptyState message={words.noMatch} />
              )
            }
          />
        </div>
        {marked.size > 0 && <RegistrationsBar ids={[...marked] as RegistrationId[]} onDone={() => setMarked(nobody)} />}
      </div>
      {openId !== null && (
        <RegistrationPanel
          key={openId}
          event={event}
          id={openId}
          onClose={() => {
            setOpenId(null)
            grid.current?.focus()
          }}
        />
      )}
      {adding && <AddDialog event={event} onClose={() => setAdding(false)} />}
    </div>
  )
}

function sourceOf(eventId: WholeEvent['id'], search: string, only: string) {
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
