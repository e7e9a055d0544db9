import { IconLockOpen } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './settings.module.css'

/** Said wherever a backup leaves this laptop, as long as no passphrase guards it. */
export function Unprotected({ where }: { readonly where: 'file' | 'second' }) {
  const t = useTexts().settings.backups.unprotected
  const info = useQuery(orpc.app.info.queryOptions())
  if (info.data?.protection !== 'none') return null

  return (
    <p className={classes.caution}>
      <IconLockOpen size={20} stroke={1.6} aria-hidden />
      {t[where]}
    </p>
  )
}
