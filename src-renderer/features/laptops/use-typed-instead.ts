import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conflict } from '../../../src-shared/contract/sync.ts'
import { api, orpc } from '../../api.ts'
import { applyEdit } from '../../ui/apply-edit.ts'
import { useFieldWords } from '../../ui/use-field-words.ts'
import { type Typing, typingOf } from './typed-instead.ts'

export interface TypedField {
  readonly field: string
  readonly typing: Typing
}

/** Something else in place of what two laptops wrote: typed, and saved as any edit of a member is. */
export function useTypedInstead(conflict: Conflict, onDone: (operationId: string) => void) {
  const { table, row, group, person, values } = conflict
  const own = useQuery(orpc.customFields.list.queryOptions()).data ?? []
  const wordsOf = useFieldWords()
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({})
  const shown = values.find((value) => value.shown)
  const names = table === 'member' ? (shown?.fields ?? []) : []
  const fields = names.flatMap(({ field }): TypedField[] => {
    const typing = typingOf(field, own)
    return typing === null ? [] : [{ field, typing }]
  })

  function textOf({ field, typing }: TypedField): string {
    const value = shown?.fields.find((one) => one.field === field)?.value ?? null
    const written = typing === 'line' ? wordsOf(field, value) : String(value ?? '')
    return draft[field] ?? written
  }

  const saving = useMutation({
    mutationFn: async () => {
      if (person === null || shown === undefined) return null
      const cells = Object.fromEntries(fields.map((field) => [field.field, textOf(field)]))
      const { operationId } = await applyEdit({ rows: [{ id: person, cells }] })
      if (operationId !== null) return operationId
      // What was typed is what shows already: then that is what is kept.
      return (await api.conflicts.settle({ table, row, group, dev: shown.dev, seq: shown.seq })).operationId
    },
    onSuccess: (operationId) => operationId !== null && onDone(operationId),
  })

  return {
    fields,
    /** All that differs can be typed. */
    canType: names.length > 0 && fields.length === names.length,
    textOf,
    type: (field: string, text: string) => setDraft((before) => ({ ...before, [field]: text })),
    save: () => saving.mutate(),
    busy: saving.isPending,
    error: saving.error,
  }
}
