import type { RegistrationState } from '../../../src-shared/contract/registrations.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './registrations.module.css'

const marks: Readonly<Record<RegistrationState, string>> = {
  ...{ confirmed: '○', attended: '◎', waiting: '△', applied: '？', declined: '×', cancelled: '－', noShow: '×' },
}

/** Where a registration stands: a mark, a word, and the place in the queue. */
export function PlaceMark({ state, queue }: { readonly state: RegistrationState; readonly queue: number | null }) {
  const t = useTexts().events
  const f = useFormat()
  return (
    <span className={css.state} data-state={state}>
      <span aria-hidden>{marks[state]}</span> {t.states[state]}
      {queue !== null && <small> {t.registrations.queue(f.number(queue))}</small>}
    </span>
  )
}
