import { Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { MovedClub } from '../../../src-shared/contract/clubs.ts'
import { api } from '../../api.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FolderField } from '../../ui/folder-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { notifyDone, notifyProblem } from '../../ui/toasts.tsx'

/** The open club goes to a folder that somebody names, with all that is its own. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts().desktop.place
  const [folder, setFolder] = useState('')
  const work = useProgress<MovedClub>()
  const { showAnew } = useSwitchClub()

  async function move() {
    const club = await work.start((signal) => api.clubs.moveTo({ folder: folder.trim() }, { signal }))
    if (club === null) return
    await showAnew()
    notifyDone(t.moved(club.path))
    if (club.leftAt !== null) notifyProblem(t.left(club.leftAt))
  }

  if (work.running)
    return (
      <Modal opened onClose={() => undefined} withCloseButton={false} title={t.moveTitle}>
        <ProgressPanel title={t.moving} hint={t.movingHint} progress={work.progress} onCancel={work.cancel} />
      </Modal>
    )
  return (
    <FormDialog
      title={t.moveTitle}
      doLabel={t.act}
      busy={false}
      disabled={folder.trim() === ''}
      error={work.error}
      onDo={() => void move()}
      onClose={onClose}
    >
      <Text>{t.moveMessage}</Text>
      <FolderField label={t.folder} description={t.folderHint} value={folder} onChange={setFolder} data-autofocus />
      <Text size="sm" c="dimmed">
        {t.moveWarning}
      </Text>
    </FormDialog>
  )
}
