import type { Registration } from '../../../src-shared/contract/registrations.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { movedWords } from './say-moved.ts'

type Acted = Awaited<ReturnType<typeof api.registrations.update>>
type Change = Omit<Parameters<typeof api.registrations.update>[0], 'id'>

/** What is done with one registration, each said and taken back from the message. */
export function useRegistrationActs({ id }: Pick<Registration, 'id'>) {
  const t = useTexts().events
  const words = t.registrations
  const f = useFormat()

  async function act(work: Promise<Acted>, did: string): Promise<boolean> {
    try {
      const { operationId, moved } = await work
      notifyDone(movedWords(t, f, { did, moved }), { undo: operationId })
      return true
    } catch (error) {
      notifyFailure(error)
      return false
    }
  }

  return {
    update: (change: Change) => act(api.registrations.update({ id, ...change }), words.saved),
    renew: () => act(api.registrations.renew({ id }), words.did(f.number(1))),
    remove: () => act(api.registrations.remove({ id }), words.did(f.number(1))),
  }
}
