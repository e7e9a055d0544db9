import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import css from './events.module.css'
import type { WholeEvent } from './whole-event.ts'

/** When, where and how full, in one line. */
export function EventFacts({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events
  const f = useFormat()
  const { today } = useToday()
  const facts = [...whenAndWhere(event, t, f), ...(event.template ? [] : howFull(event, t, f, today ?? ''))]
  return (
    <p className={css.facts}>
      {event.cancelled && (
        <strong className={css.off}>{[t.cancelled, event.cancelReason].filter(Boolean).join(' ')}</strong>
      )}
      {facts.filter(Boolean).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}

function whenAndWhere(event: WholeEvent, t: Texts['events'], f: Format): string[] {
  const day = event.startsOn === null ? t.noDay : t.days(f.date(event.startsOn), f.date(event.endsOn))
  return [event.template ? t.template : day, t.time(event.startsAt, event.endsAt), event.place]
}

function howFull(event: WholeEvent, t: Texts['events'], f: Format, today: string): string[] {
  const { counts, places } = event
  const said = (count: number, words: (count: string) => string) => (count > 0 ? words(f.number(count)) : '')
  return [
    places === null
      ? t.summary.open(f.number(counts.confirmed))
      : t.summary.confirmed(f.number(counts.confirmed), f.number(places)),
    said(counts.waiting, t.summary.waiting),
    said(counts.applied, t.summary.applied),
    said(counts.attended, t.summary.attended),
    said(counts.untold, t.summary.untold),
    entryPeriod(event, t, f, today),
  ]
}

/** From when on or until when one applies; whoever is added by hand may still be late. */
function entryPeriod({ opensOn, closesOn }: WholeEvent, t: Texts['events'], f: Format, today: string): string {
  if (opensOn !== null && today < opensOn) return t.summary.opens(f.date(opensOn))
  if (closesOn === null) return ''
  return today > closesOn ? t.summary.closed(f.date(closesOn)) : t.summary.closes(f.date(closesOn))
}
