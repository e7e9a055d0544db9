import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { api } from '../../api.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { saveFile } from '../../ui/save-file.ts'
import { notifyFailure } from '../../ui/toasts.tsx'

/** One verified backup as a file, to be put wherever the person likes. */
export function DownloadBackup() {
  const t = useTexts().settings.backups
  const work = useProgress<{ file: File }>()

  useEffect(() => {
    if (work.error) notifyFailure(work.error)
  }, [work.error])

  async function download() {
    const made = await work.start((signal) => api.backups.download(undefined, { signal }))
    if (made) saveFile(made.file, made.file.name)
  }

  return (
    <Button variant="default" loading={work.running} onClick={() => void download()}>
      {t.download}
    </Button>
  )
}
