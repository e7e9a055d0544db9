import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useFileDamaged } from '../../hooks/use-file-check.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../toasts.tsx'
import classes from './notice-bar.module.css'

/** Stands over every screen of a club whose file is damaged: what is entered now may be lost. */
export function DamageBar() {
  const t = useTexts().shell.damage
  const [, go] = useLocation()
  const { close } = useSwitchClub()
  if (!useFileDamaged()) return null

  return (
    <div className={`${classes.bar} ${classes.damage}`} role="alert">
      <IconAlertTriangle size={24} aria-hidden />
      <p className={classes.message}>{t.message}</p>
      <Button variant="default" onClick={() => go('/settings/backups')}>
        {t.backups}
      </Button>
      <Button color="shu" onClick={() => close().catch(notifyFailure)}>
        {t.restore}
      </Button>
    </div>
  )
}
