import { useLocation } from 'wouter'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import type { WholeEvent } from './whole-event.ts'

/** Acts on an event that ask for no more than a click; each says what it did, and is taken back from there. */
export function useWholeEventActs({ id }: Pick<WholeEvent, 'id'>) {
  const t = useTexts().events
  const words = t.registrations
  const f = useFormat()
  const [, navigate] = useLocation()
  const confirm = useConfirm()

  async function closeDoors() {
    const { operationId, count } = await api.registrations.closeDoors({ eventId: id })
    notifyDone(count === 0 ? words.noneAway : words.did(f.number(count)), { undo: operationId })
  }
  async function settle() {
    const { operationId, charged, takenBack } = await api.registrations.settle({ eventId: id })
    const said = operationId === null ? words.settledNothing : words.settled(f.number(charged), f.number(takenBack))
    notifyDone(said, { undo: operationId })
  }
  async function resume() {
    const { operationId } = await api.events.resume({ id })
    notifyDone(t.done.resumed, { undo: operationId })
  }
  async function remove() {
    if (!(await confirm({ title: t.removing.title, message: t.removing.message, confirmLabel: t.removing.act }))) return
    const { operationId } = await api.events.remove({ id })
    navigate('/events')
    notifyDone(t.done.removed, { undo: operationId })
  }
  async function ics() {
    const { file } = await api.events.ics({ id })
    saveFile(file, file.name)
  }

  const told = (act: () => Promise<void>) => () => void act().catch(notifyFailure)
  return {
    closeDoors: told(closeDoors),
    settle: told(settle),
    resume: told(resume),
    remove: told(remove),
    ics: told(ics),
  }
}
