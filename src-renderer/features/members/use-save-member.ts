import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import type { MemberDraft } from './member-draft.ts'
import { fieldsToSave } from './member-fields.ts'
import type { MemberForm } from './use-member-form.ts'

type Saved = { readonly id: MemberId; readonly operationId: string | null }

/** Saves what the form holds; one save at a time, and none of a form that is wrong. */
export function useSaveMember(form: MemberForm, memberId: MemberId | null) {
  const queries = useQueryClient()
  const busy = useRef(false)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function save(): Promise<Saved | null> {
    if (busy.current) return null
    if (form.problemCount > 0) {
      form.showProblems()
      return null
    }

    busy.current = true
    setSaving(true)
    setError(null)
    try {
      const saved = await write(memberId, form.base, form.draft)
      await queries.invalidateQueries({
        queryKey: orpc.members.get.key({ input: { id: saved.id } }),
      })
      return saved
    } catch (failure) {
      setError(failure)
      return null
    } finally {
      busy.current = false
      setSaving(false)
    }
  }

  return { save, saving, error }
}

async function write(id: MemberId | null, base: MemberDraft, draft: MemberDraft): Promise<Saved> {
  const fields = fieldsToSave(base, draft)
  const name = draft.newHousehold.trim()
  const household = name === '' ? {} : { newHousehold: name }

  if (id === null) return api.members.add({ ...fields, ...household })
  if (name === '' && Object.keys(fields).length === 0) return { id, operationId: null }
  const { operationId } = await api.members.update({ id, fields, ...household })
  return { id, operationId }
}
