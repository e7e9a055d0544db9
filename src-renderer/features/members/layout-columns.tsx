import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './layout.module.css'

type LayoutColumnsProps = {
  readonly keys: readonly string[]
  readonly name: (key: string) => string
  readonly onKeys: (keys: readonly string[]) => void
}

/** The columns in their order: dragged, or moved with the arrows. */
export function LayoutColumns({ keys, name, onKeys }: LayoutColumnsProps) {
  const words = useTexts().roster.layout
  const [dragged, setDragged] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)

  function move(key: string, to: number, button?: HTMLButtonElement): void {
    const others = keys.filter((one) => one !== key)
    onKeys([...others.slice(0, to), key, ...others.slice(to)])
    // A line that changes places loses the focus; whoever presses on goes on.
    if (button) requestAnimationFrame(() => button.focus())
  }

  function over(event: DragEvent, place: number): void {
    if (dragged === null) return
    event.preventDefault()
    if (keys[place] !== dragged) move(dragged, place)
  }

  function remove(key: string, place: number): void {
    onKeys(keys.filter((one) => one !== key))
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLButtonElement>('[data-remove]')
      buttons?.[Math.min(place, buttons.length - 1)]?.focus()
    })
  }

  if (keys.length === 0) return <p className={classes.none}>{words.none}</p>
  return (
    <ul ref={list} className={classes.columns} aria-label={words.shown}>
      {keys.map((key, place) => (
        <li
          key={key}
          className={classes.column}
          draggable
          data-dragged={key === dragged || undefined}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            setDragged(key)
          }}
          onDragOver={(event) => over(event, place)}
          onDragEnd={() => setDragged(null)}
          title={words.drag(name(key))}
        >
          <IconGripVertical size={16} className={classes.grip} aria-hidden />
          <span className={classes.name}>{name(key)}</span>
          <ActionIcon
            aria-label={words.up(name(key))}
            aria-disabled={place === 0}
            data-disabled={place === 0 || undefined}
            onClick={(event) => place > 0 && move(key, place - 1, event.currentTarget)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={words.down(name(key))}
            aria-disabled={place === keys.length - 1}
            data-disabled={place === keys.length - 1 || undefined}
            onClick={(event) => place < keys.length - 1 && move(key, place + 1, event.currentTarget)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon data-remove aria-label={words.remove(name(key))} onClick={() => remove(key, place)}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
