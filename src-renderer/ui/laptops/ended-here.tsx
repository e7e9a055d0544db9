import type { ReactNode } from 'react'
import type { SyncStatus } from '../../../src-shared/contract/sync.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Digits } from './digits.tsx'
import classes from './laptops.module.css'

interface Props {
  readonly status: Pick<SyncStatus, 'state' | 'ended' | 'code'>
  /** What can be done about it here. */
  readonly children?: ReactNode
}

/** This laptop was removed, or was not let in: by whom, what that means for what is on it, and what can be done. */
export function EndedHere({ status, children }: Props) {
  const t = useTexts().laptops.ended
  const f = useFormat()
  const { state, ended, code } = status
  if (ended === null || (state !== 'removed' && state !== 'refused')) return null
  const words = t[state]
  return (
    <section className={classes.waiting} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.when(`${f.dayMonth(ended.at)} ${f.time(ended.at)}`, ended.by)}</p>
      <ul>
        {words.what.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {code !== null && <Digits code={code} label={t.digits} />}
      {children}
    </section>
  )
}
