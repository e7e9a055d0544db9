import { IconPlugConnectedX } from '@tabler/icons-react'
import { useConnection, useConnectionGone } from '../../hooks/use-connection.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './notice-bar.module.css'

/** Says so, calmly, while the core cannot be reached; when waiting does not help, what to do. */
export function ConnectionBar() {
  const t = useTexts().shell.connection
  const gone = useConnectionGone()
  if (useConnection() !== 'lost') return null

  return (
    <div className={classes.bar} role="status">
      <IconPlugConnectedX size={18} aria-hidden />
      {gone ? t.gone : t.lost}
    </div>
  )
}
