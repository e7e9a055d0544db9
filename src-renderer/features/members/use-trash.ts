import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'

/** Into the trash and out of it; either can be taken back from the toast. Answers whether it was done. */
export function useTrash() {
  async function act(call: Promise<{ operationId: string }>, done: string): Promise<boolean> {
    try {
      notifyDone(done, { undo: (await call).operationId })
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  return {
    trash: (ids: MemberId[], done: string) => act(api.members.trash({ ids }), done),
    restore: (ids: MemberId[], done: string) => act(api.members.restore({ ids }), done),
  }
}
