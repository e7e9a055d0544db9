import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import type { Placed } from './list-order.ts'
import { MoveButtons } from './move-buttons.tsx'
import classes from './settings.module.css'
import { useListOrder } from './use-list-order.ts'

type Named = Placed & { readonly name: string }

const stays = async () => undefined

interface Props<Item extends Named> {
  readonly items: readonly Item[]
  readonly empty: string
  /** Left out where another place adds. */
  readonly addLabel?: string
  readonly line: (item: Item) => ReactNode
  /** The form for an item, or for a new one. */
  readonly form: (item: Item | null, close: () => void) => ReactNode
  readonly onRemove: (item: Item) => void
  /** Left out where the list has an order of its own. */
  readonly onPlace?: (item: Item, position: number) => Promise<unknown>
}

/** A short list whose lines open into their form, one at a time, in their place. */
export function EditableList<Item extends Named>(props: Props<Item>) {
  const { empty, addLabel, line, form, onRemove } = props
  const { items, move, said } = useListOrder(props.items, props.onPlace ?? stays)
  const t = useTexts().settings
  const readOnly = useReadOnly()
  const [editing, setEditing] = useState<string | null>(null)
  // What opened the form comes back with the focus once that is closed.
  const [closed, setClosed] = useState<string | null>(null)
  const close = () => {
    setClosed(editing)
    setEditing(null)
  }
  const add = () => setEditing('new')

  return (
    <>
      {(items.length > 0 || editing === 'new') && (
        <ul className={classes.list}>
          {items.map((item, place) => (
            <li key={item.id}>
              {editing === item.id ? (
                form(item, close)
              ) : (
                <div className={classes.item}>
                  {line(item)}
                  {editing === null && (
                    <>
                      {props.onPlace && items.length > 1 && !readOnly && (
                        <MoveButtons
                          name={item.name}
                          isFirst={place === 0}
                          isLast={place === items.length - 1}
                          onMove={(by) => move(item, by)}
                        />
                      )}
                      <Tooltip label={t.edit}>
                        <ActionIcon
                          aria-label={`${t.edit}: ${item.name}`}
                          autoFocus={closed === item.id}
                          onBlur={() => setClosed(null)}
                          onClick={() => setEditing(item.id)}
                        >
                          <IconPencil size={18} stroke={1.6} aria-hidden />
                        </ActionIcon>
                      </Tooltip>
                      {!readOnly && (
                        <Tooltip label={t.remove}>
                          <ActionIcon aria-label={`${t.remove}: ${item.name}`} onClick={() => onRemove(item)}>
                            <IconTrash size={18} stroke={1.6} aria-hidden />
                          </ActionIcon>
                        </Tooltip>
                      )}
                    </>
                  )}
                </div>
              )}
            </li>
          ))}
          {editing === 'new' && <li>{form(null, close)}</li>}
        </ul>
      )}
      <div className={classes.said} aria-live="polite">
        {said}
      </div>
      {items.length === 0 && editing === null && (
        <EmptyState
          message={empty}
          action={addLabel === undefined ? undefined : { label: addLabel, onClick: add, writes: true }}
        />
      )}
      {items.length > 0 && editing === null && addLabel !== undefined && (
        <div>
          <WriteButton
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            autoFocus={closed === 'new'}
            onBlur={() => setClosed(null)}
            onClick={add}
          >
            {addLabel}
          </WriteButton>
        </div>
      )}
    </>
  )
}
