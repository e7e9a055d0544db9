import type { Moved } from '../../src-shared/contract/registrations.ts'
import { eventPaperTexts } from '../../src-shared/texts/event-papers.ts'
import type { Terminal } from './terminal.ts'

/** Whose place at an event an act moved besides: they have to be told. */
export function sayMoved(moved: readonly Moved[], { t, locale, say }: Terminal): void {
  for (const { name, to } of moved) say(t.events.moved(name, eventPaperTexts[locale].states[to]))
}
