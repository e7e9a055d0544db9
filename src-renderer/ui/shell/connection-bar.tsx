import { IconPlugConnectedX } from '@tabler/icons-react'
import { useConnection } from '../../hooks/use-connection.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './connection-bar.module.css'

/** Says so, calmly, while the core cannot be reached. */
export function ConnectionBar() {
  const t = useTexts()
  if (useConnection() !== 'lost') return null

  return (
    <div className={classes.bar} role="status">
      <IconPlugConnectedX size={18} aria-hidden />
      {t.shell.connection.lost}
    </div>
  )
}
