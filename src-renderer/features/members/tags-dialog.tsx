import { MultiSelect, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { People } from '../../../src-shared/contract/members.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { useAct } from './use-act.ts'

type TagsDialogProps = {
  readonly who: People
  readonly count: number
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Tags to tie to all who are marked, new ones by writing them, and tags to take off. */
export function TagsDialog({ who, count, onClose, onDone }: TagsDialogProps) {
  const t = useTexts().belonging.tags
  const f = useFormat()
  const tags = useQuery(orpc.tags.list.queryOptions()).data ?? []
  const [add, setAdd] = useState<string[]>([])
  const [remove, setRemove] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const { busy, error, run } = useAct()
  const isNothing = add.length === 0 && remove.length === 0

  async function change(): Promise<void> {
    setTried(true)
    if (isNothing || busy) return
    const off = tags.filter(({ id }) => remove.includes(id)).map(({ id }) => id)
    const done = await run(() => api.tags.assign({ who, create: add, remove: off }))
    if (done === null) return
    notifyDone(t.doneAll(f.number(done.count)), { undo: done.operationId })
    onDone()
    onClose()
  }

  return (
    <FormDialog
      title={t.markedTitle(f.number(count))}
      doLabel={t.do}
      busy={busy}
      error={error}
      onDo={() => void change()}
      onClose={onClose}
    >
      <TagsInput
        label={t.tieAll}
        placeholder={add.length === 0 ? t.typeHint : ''}
        data={tags.map(({ name }) => name)}
        value={add}
        onChange={setAdd}
        acceptValueOnBlur
        openOnFocus={false}
        error={tried && isNothing && t.nothingChosen}
        data-autofocus
      />
      {tags.length > 0 && (
        <MultiSelect
          label={t.untieAll}
          data={tags.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={remove}
          onChange={setRemove}
          searchable
          openOnFocus={false}
        />
      )}
    </FormDialog>
  )
}
