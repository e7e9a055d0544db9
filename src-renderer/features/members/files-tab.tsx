import { Button, FileButton, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import type { Member } from '../../../src-shared/contract/members.ts'
import { orpc } from '../../api.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { FileLine } from './file-line.tsx'
import classes from './files-tab.module.css'
import { useAddFiles } from './use-add-files.ts'

/** The files kept with a person: a form that was signed, a certificate, a letter. */
export function FilesTab({ member }: { readonly member: Member }) {
  const t = useTexts().attachments.files
  const files = useQuery(orpc.attachments.list.queryOptions({ input: { memberId: member.id } }))
  const { add, adding, error } = useAddFiles(member.id)
  const [over, setOver] = useState(false)
  const readOnly = useReadOnly()
  const mayAdd = !readOnly && !member.inTrash && member.mergedInto === null
  if (files.isPending) return <LoadingState />
  if (files.isError) return <FailureState error={files.error} onRetry={() => void files.refetch()} />

  const drop = mayAdd && {
    'data-over': over || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      void add([...event.dataTransfer.files])
    },
  }
  return (
    <section aria-label={t.list(member.name)} className={classes.tab} {...drop}>
      <FailureNote error={error} />
      {files.data.length === 0 && !adding && <p className={classes.none}>{t.none}</p>}
      <ul className={classes.list}>
        {files.data.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </ul>
      <div aria-live="polite" className={classes.live}>
        {adding && (
          <p className={classes.adding}>
            <Loader size="xs" aria-hidden />
            {t.adding(adding.fileName, adding.place, adding.count)}
          </p>
        )}
      </div>
      {mayAdd && (
        <div className={classes.add}>
          <FileButton multiple onChange={(chosen) => void add(chosen)} disabled={adding !== null}>
            {(props) => (
              <Button variant={files.data.length === 0 ? 'filled' : 'default'} {...props} disabled={adding !== null}>
                {t.add}
              </Button>
            )}
          </FileButton>
          <p className={classes.hint}>
            {t.drop}
            <br />
            {t.limit}
          </p>
        </div>
      )}
    </section>
  )
}
