import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './settings.module.css'

interface Props {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
}

/** One place up or down; at an end the button stays where the finger is and does nothing. */
export function MoveButtons({ name, isFirst, isLast, onMove }: Props) {
  const t = useTexts().settings

  function press(by: -1 | 1, button: HTMLButtonElement) {
    onMove(by)
    // A line that changes places in the page loses the focus; whoever presses on goes on.
    requestAnimationFrame(() => button.focus())
  }

  return (
    <div className={classes.moves}>
      <Tooltip label={t.moveUp}>
        <ActionIcon
          aria-label={`${t.moveUp}: ${name}`}
          aria-disabled={isFirst}
          data-disabled={isFirst || undefined}
          onClick={(event) => !isFirst && press(-1, event.currentTarget)}
        >
          <IconArrowUp size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t.moveDown}>
        <ActionIcon
          aria-label={`${t.moveDown}: ${name}`}
          aria-disabled={isLast}
          data-disabled={isLast || undefined}
          onClick={(event) => !isLast && press(1, event.currentTarget)}
        >
          <IconArrowDown size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
