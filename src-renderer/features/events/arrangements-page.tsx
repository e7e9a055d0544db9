import { Button, Checkbox, Menu, SegmentedControl } from '@mantine/core'
import { IconPlus, IconWand } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import { ArrangementBoard } from './arrangement-board.tsx'
import { ArrangementDialog } from './arrangement-dialog.tsx'
import css from './events.module.css'
import type { WholeEvent } from './whole-event.ts'

const rules = ['together', 'mixed', 'applied', 'kana'] as const

/** Rooms, buses, tables and teams: who is where. */
export function ArrangementsPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events.arranging
  const f = useFormat()
  const [, navigate] = useLocation()
  const confirm = useConfirm()
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<'new' | 'edit' | null>(null)
  const [anew, setAnew] = useState(false)
  const asked = useQuery(orpc.arrangements.list.queryOptions({ input: { eventId: event.id } }))
  const here = asked.data?.find(({ id }) => id === chosen) ?? asked.data?.[0]
  const board = useQuery(orpc.arrangements.get.queryOptions({ input: here ? { id: here.id } : skipToken }))
  if (asked.error) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />

  async function fill(rule: (typeof rules)[number]) {
    if (!here) return
    const { operationId, assigned, left } = await api.arrangements.fill({ id: here.id, rule, anew })
    notifyDone(t.filled(f.number(assigned), f.number(left)), { undo: operationId })
  }
  async function remove() {
    if (!here || !(await confirm({ title: t.remove, message: t.removeMessage, confirmLabel: t.remove }))) return
    const { operationId } = await api.arrangements.remove({ id: here.id })
    notifyDone(t.remove, { undo: operationId })
  }

  return (
    <>
      {here ? (
        <>
          <div className={css.bar}>
            <SegmentedControl
              aria-label={t.board}
              value={here.id}
              onChange={setChosen}
              data={asked.data.map(({ id, name }) => ({ value: `${id}`, label: name }))}
            />
            <span className={css.gap} />
            <WriteButton leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing('new')}>
              {t.add}
            </WriteButton>
            <WritePart>
              <Menu closeOnItemClick={false} position="bottom-end">
                <Menu.Target>
                  <Button variant="default" leftSection={<IconWand size={18} aria-hidden />}>
                    {t.fill}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {rules.map((rule) => (
                    <Menu.Item key={rule} closeMenuOnClick onClick={() => void fill(rule).catch(notifyFailure)}>
                      {t.rules[rule]}
                    </Menu.Item>
                  ))}
                  <Menu.Divider />
                  <Checkbox
                    p="xs"
                    label={t.anew}
                    checked={anew}
                    onChange={(typed) => setAnew(typed.currentTarget.checked)}
                  />
                </Menu.Dropdown>
              </Menu>
            </WritePart>
            <WriteButton variant="default" onClick={() => setEditing('edit')}>
              {t.edit}
            </WriteButton>
            <Button variant="default" onClick={() => navigate(`/events/${event.id}/papers?arrangement=${here.id}`)}>
              {t.print}
            </Button>
            <WriteButton variant="default" onClick={() => void remove().catch(notifyFailure)}>
              {t.remove}
            </WriteButton>
          </div>
          <WritePart>
            <p className={css.quiet}>{t.hint}</p>
          </WritePart>
          {board.data && <ArrangementBoard key={board.data.id} arrangement={board.data} />}
        </>
      ) : (
        <EmptyState message={t.empty} action={{ label: t.add, onClick: () => setEditing('new'), writes: true }} />
      )}
      {editing !== null && (
        <ArrangementDialog
          eventId={event.id}
          arrangement={editing === 'edit' && board.data ? board.data : null}
          onSaved={setChosen}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}
