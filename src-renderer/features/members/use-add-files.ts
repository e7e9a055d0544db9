import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import { drawThumbnail } from './draw-picture.ts'

interface Adding {
  readonly fileName: string
  readonly place: number
  readonly count: number
}

/** Adds files one after the other; what was added before one is refused stays, and the refusal is said. */
export function useAddFiles(memberId: MemberId) {
  const t = useTexts().attachments.files
  const queries = useQueryClient()
  const busy = useRef(false)
  const [adding, setAdding] = useState<Adding | null>(null)
  const [error, setError] = useState<unknown>(null)

  async function add(files: readonly File[]): Promise<void> {
    if (busy.current || files.length === 0) return
    busy.current = true
    setError(null)
    const operations: string[] = []
    try {
      for (const [index, file] of files.entries()) {
        setAdding({ fileName: file.name, place: index + 1, count: files.length })
        const thumbnail = await drawThumbnail(file)
        const { operationId } = await api.attachments.add({ memberId, file, ...(thumbnail && { thumbnail }) })
        operations.push(operationId)
      }
    } catch (failure) {
      setError(failure)
    } finally {
      busy.current = false
      setAdding(null)
    }
    await queries.invalidateQueries({ queryKey: orpc.attachments.list.key() })
    if (operations.length > 0) notifyDone(t.added(operations.length, files[0]?.name ?? ''), { undo: operations })
  }

  return { add, adding, error }
}
