import type { ReactNode } from 'react'
import css from './framed-list.module.css'

/** A few entries in one frame, a hairline between them. */
export function FramedList({ children }: { children: ReactNode }) {
  return <ul className={css.list}>{children}</ul>
}
