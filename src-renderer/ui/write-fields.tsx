import type { ReactNode } from 'react'
import { useReadOnly } from '../hooks/use-read-only.ts'
import classes from './write-fields.module.css'

/** Fields and acts that change the club: to be read, but still, where the club is only looked at. */
export function WriteFields({ children }: { readonly children: ReactNode }) {
  if (!useReadOnly()) return children
  return (
    <fieldset disabled className={classes.still}>
      {children}
    </fieldset>
  )
}
