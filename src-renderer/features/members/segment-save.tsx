import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { Segment } from '../../../src-shared/contract/segments.ts'
import { api } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { describeFailure } from '../../ui/failure.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import classes from './filter.module.css'

type SegmentSaveProps = {
  readonly filter: Filter | null
  readonly editing: Segment | null
  readonly onSaved: (id: Segment['id']) => void
}

/** Keeps the conditions under a name: a new one, or the one they came from. */
export function SegmentSave({ filter, editing, onSaved }: SegmentSaveProps) {
  const t = useTexts()
  const words = t.roster.filter
  const [name, setName] = useState(editing?.name ?? '')
  const [problem, setProblem] = useState<string>()
  const isSame = editing !== null && name.trim() === editing.name

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (name.trim() === '') return setProblem(words.needsName)
    if (filter === null) return setProblem(words.needsCondition)
    try {
      const over = isSame ? { id: editing.id } : {}
      const { id, operationId } = await api.segments.save({ ...over, name, filter })
      notifyDone(words.saved1(name.trim()), { undo: operationId })
      onSaved(id)
    } catch (error) {
      setProblem(describeFailure(error, t))
    }
  }

  return (
    <form className={classes.saving} onSubmit={(event) => void save(event)}>
      <TextInput
        className={classes.name}
        size="sm"
        aria-label={words.name}
        placeholder={`${words.name}　${words.nameHint}`}
        autoComplete="off"
        value={name}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setProblem(undefined)
        }}
      />
      <WriteButton type="submit" variant="default">
        {editing === null ? words.save : isSame ? words.saveOver : words.saveNew}
      </WriteButton>
    </form>
  )
}
