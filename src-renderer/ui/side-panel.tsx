import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { isConverting } from '../hooks/use-enter-moves-on.ts'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './side-panel.module.css'

type SidePanelProps = {
  /** What the panel shows, for those who hear it. */
  readonly label: string
  /** What it shows, as an id: the focus comes to the panel whenever this changes. */
  readonly shows: string
  readonly head: ReactNode
  readonly children: ReactNode
  /** Stays below the part that scrolls. */
  readonly foot?: ReactNode
  readonly onClose: () => void
}

/** Opens beside a list. Esc closes it, and whoever had the focus before gets it back. */
export function SidePanel({ label, shows, head, children, foot, onClose }: SidePanelProps) {
  const t = useTexts()
  const headBody = useFocusWhile(shows)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || isConverting(event) || isElsewhere(event)) return
    event.preventDefault()
    onClose()
  }

  return (
    <section aria-label={label} className={classes.panel} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <div ref={headBody} tabIndex={-1} className={classes.headBody}>
          {head}
        </div>
        <ActionIcon onClick={onClose} aria-label={t.grid.closePanel} title={t.grid.closePanel}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </section>
  )
}

function useFocusWhile(shows: string) {
  const element = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is the reason to take the focus
  useEffect(() => {
    element.current?.focus({ preventScroll: true })
  }, [shows])

  return element
}

/** Esc in an open list of choices, or in a dialog above, is not meant for the panel. */
function isElsewhere({ target, currentTarget }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return true
  return target.hasAttribute('data-expanded') || target.getAttribute('aria-expanded') === 'true'
}
