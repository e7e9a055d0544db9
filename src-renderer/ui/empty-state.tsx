import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './states.module.css'
import { WriteButton } from './write-button.tsx'

interface Props {
  readonly title?: string | undefined
  /** What this place is for, in a sentence. */
  readonly message: string
  /** The one thing to do next. */
  readonly action?: { readonly label: string; readonly onClick: () => void; readonly writes?: boolean } | undefined
  readonly children?: ReactNode
}

export function EmptyState({ title, message, action, children }: Props) {
  const Act = action?.writes ? WriteButton : Button
  return (
    <div className={classes.state}>
      {title && <h2 className={classes.title}>{title}</h2>}
      <p className={classes.message}>{message}</p>
      {action && <Act onClick={action.onClick}>{action.label}</Act>}
      {children}
    </div>
  )
}
