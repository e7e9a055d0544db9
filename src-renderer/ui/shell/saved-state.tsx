import { Tooltip } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useIsMutating } from '@tanstack/react-query'
import { useLastSaved } from '../../hooks/last-saved.ts'
import { useConnection } from '../../hooks/use-connection.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './saved-state.module.css'

/** There is no save button in the office: this says that none is needed. */
export function SavedState() {
  const t = useTexts()
  const f = useFormat()
  const saving = useIsMutating() > 0
  const at = useLastSaved()
  const readOnly = useReadOnly()
  if (useConnection() === 'lost') return null
  if (readOnly) return <OnlyLookedAt />

  const words = saving ? t.shell.saved.saving : at ? t.shell.saved.at(f.time(at)) : t.shell.saved.now

  return (
    <Tooltip label={t.shell.saved.hint}>
      <span className={classes.saved} data-saving={saving || undefined}>
        {words}
        <span className={classes.dot} aria-hidden />
      </span>
    </Tooltip>
  )
}

function OnlyLookedAt() {
  const t = useTexts().shell.newer
  return (
    <Tooltip label={t.reason}>
      <span className={classes.saved}>
        <IconEye size={16} stroke={1.6} aria-hidden />
        {t.viewOnly}
      </span>
    </Tooltip>
  )
}
