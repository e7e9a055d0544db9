import type { Laptop } from '../../../../src-shared/contract/sync.ts'
import { useFormat } from '../../../hooks/use-format.ts'
import { useTexts } from '../../../hooks/use-texts.ts'
import classes from '../settings.module.css'
import { spanOf } from './time-since.ts'

interface Props {
  readonly laptop: Laptop
  /** This laptop takes part: only then does anything still come. */
  readonly canChange: boolean
}

/** What there is to know of a laptop beside its name: what has not come yet, a wrong clock, another program, its end. */
export function LaptopNotes({ laptop, canChange }: Props) {
  const texts = useTexts().laptops
  const t = texts.list
  const f = useFormat()
  const { state, held, missing, clockOff, program, ended } = laptop
  const notHere = canChange && state === 'member' ? held + missing : 0

  return (
    <>
      {ended !== null && <p className={classes.quiet}>{t.ended(f.dayMonth(ended.at), ended.by)}</p>}
      {state === 'removed' && held > 0 && <p className={classes.quiet}>{t.held(f.number(held))}</p>}
      {notHere > 0 && <p className={classes.quiet}>{t.notHere(f.number(notHere))}</p>}
      {state === 'member' && program !== 'same' && <p className={classes.quiet}>{t.program[program]}</p>}
      {clockOff !== null && (
        <p className={classes.warning}>{t.clock[clockOff > 0 ? 'fast' : 'slow'](spanWords(Math.abs(clockOff)))}</p>
      )}
    </>
  )

  function spanWords(minutes: number): string {
    const { unit, count } = spanOf(minutes)
    return texts.span[unit](f.number(count))
  }
}
