import { Button } from '@mantine/core'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { SectionHead } from './section-head.tsx'
import classes from './settings.module.css'

export function ExportSection() {
  const t = useTexts().settings.export
  const f = useFormat()
  const work = useProgress<{ file: File; tables: number; rows: number }>()

  async function exportAll() {
    const made = await work.start((signal) => api.exports.all(undefined, { signal }))
    if (!made) return
    saveFile(made.file, made.file.name)
    notifyDone(t.done(f.number(made.tables), f.number(made.rows)))
  }

  return (
    <>
      <SectionHead title={t.title} intro={t.intro} />
      {work.running ? (
        <ProgressPanel title={t.making} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <section className={classes.panel}>
          <p>{t.why}</p>
          <p className={classes.quiet}>{t.privacy}</p>
          <FailureNote error={work.error} />
          <div>
            <Button onClick={() => void exportAll()}>{t.act}</Button>
          </div>
        </section>
      )}
    </>
  )
}
