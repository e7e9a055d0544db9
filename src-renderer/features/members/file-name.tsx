import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Attachment } from '../../../src-shared/contract/attachments.ts'
import { fileEnding } from '../../../src-shared/domain/clean-file-name.ts'
import { api } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './files-tab.module.css'

/** The name of a file being written over; its ending stays out of the way of the hand. */
export function FileName({ file, onEnd }: { readonly file: Attachment; readonly onEnd: () => void }) {
  const t = useTexts().attachments.files
  const ending = fileEnding(file.fileName)
  const before = file.fileName.slice(0, file.fileName.length - ending.length)
  const [name, setName] = useState(before)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const fileName = `${name.trim()}${ending}`
    onEnd()
    if (name.trim() === '' || fileName === file.fileName) return
    try {
      const { operationId } = await api.attachments.rename({ id: file.id, fileName })
      notifyDone(t.renamed(fileName), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <form className={classes.rename} onSubmit={(event) => void keep(event)}>
      <TextInput
        ref={input}
        aria-label={t.newName}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isConverting(event)) event.preventDefault()
          if (event.key !== 'Escape' || isConverting(event)) return
          event.preventDefault()
          onEnd()
        }}
        rightSection={ending && <span className={classes.facts}>{ending}</span>}
        rightSectionWidth={`${ending.length + 1}ch`}
      />
      <WriteButton type="submit" variant="default">
        {t.keep}
      </WriteButton>
      <Button variant="subtle" color="gray" onClick={onEnd}>
        {t.cancel}
      </Button>
    </form>
  )
}
