import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './home.module.css'

/** Said quietly each day until it is done: that no passphrase guards the club, or that a forgotten one needs its successor. */
export function ProtectionNote() {
  const t = useTexts().protection.home
  const state = useQuery(orpc.protection.state.queryOptions()).data
  const current = useQuery(orpc.clubs.current.queryOptions()).data
  if (!state || current?.demo !== false || (state.protected && !state.recovered)) return null

  return (
    <p className={classes.note}>
      {state.recovered ? t.recovered : t.note}{' '}
      <Link href="/settings/protection" className={classes.noteAct ?? ''}>
        {state.recovered ? t.recoveredAct : t.act}
      </Link>
    </p>
  )
}
