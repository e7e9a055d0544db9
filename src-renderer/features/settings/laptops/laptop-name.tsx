import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import classes from '../settings.module.css'
import styles from './laptops.module.css'
import { RenameLaptop } from './rename-laptop.tsx'

/** What a laptop is called, and the pencil that changes it. Of others only those who take part may say. */
export function LaptopName({ laptop, canChange }: { readonly laptop: Laptop; readonly canChange: boolean }) {
  const t = useTexts().laptops.list
  const { label, self, state } = laptop
  const [renaming, setRenaming] = useState(false)
  const canRename = self || (canChange && state !== 'waiting' && state !== 'refused')

  return (
    <div className={styles.named}>
      <span>
        {label} {self && <span className={`${classes.quiet} ${styles.self}`}>{t.self}</span>}
      </span>
      {canRename && (
        <Tooltip label={t.rename}>
          <ActionIcon aria-label={`${t.rename}: ${label}`} onClick={() => setRenaming(true)}>
            <IconPencil size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {renaming && <RenameLaptop laptop={laptop} onClose={() => setRenaming(false)} />}
    </div>
  )
}
