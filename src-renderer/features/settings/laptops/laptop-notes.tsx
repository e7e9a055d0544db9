import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import classes from '../settings.module.css'
import { isSilent, SILENT_DAYS } from './is-silent.ts'
import { spanOf } from './time-since.ts'

interface Note {
  readonly text: string
  readonly isWarning?: boolean
}

/** A row below a laptop's own, over the whole width; null where there is nothing to say. */
export function LaptopNotes({ notes, columns }: { readonly notes: readonly Note[]; readonly columns: number }) {
  if (notes.length === 0) return null
  return (
    <tr>
      <td colSpan={columns}>
        {notes.map(({ text, isWarning = false }) => (
          <p key={text} className={isWarning ? classes.warning : classes.quiet}>
            {text}
          </p>
        ))}
      </td>
    </tr>
  )
}

/**
 * What there is to know of a laptop beside its name: its end, what has not come yet, another program, a wrong clock.
 * Only where this laptop takes part does anything still come.
 */
export function useLaptopNotes(laptop: Laptop, { canChange }: { readonly canChange: boolean }): Note[] {
  const texts = useTexts().laptops
  const t = texts.list
  const f = useFormat()
  const { state, held, missing, clockOff, program, ended } = laptop
  const notHere = canChange && state === 'member' ? held + missing : 0
  const span = clockOff === null ? null : spanOf(Math.abs(clockOff))

  return [
    ...(ended !== null && (state === 'removed' || state === 'refused')
      ? [{ text: t.ended[state](f.dayMonth(ended.at), ended.by) }]
      : []),
    ...(state === 'removed' && held > 0 ? [{ text: t.held(f.number(held)) }] : []),
    ...(notHere > 0 ? [{ text: t.notHere(f.number(notHere)) }] : []),
    ...(canChange && isSilent(laptop, Date.now()) ? [{ text: t.silent(texts.span.days(f.number(SILENT_DAYS))) }] : []),
    ...(state === 'member' && program !== 'same' ? [{ text: t.program[program] }] : []),
    ...(span === null || clockOff === null
      ? []
      : [
          {
            text: t.clock[clockOff > 0 ? 'fast' : 'slow'](texts.span[span.unit](f.number(span.count))),
            isWarning: true,
          },
        ]),
  ]
}
