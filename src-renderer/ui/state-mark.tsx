import type { ChargeState } from '../../src-shared/contract/dues.ts'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './state-mark.module.css'

export const stateMarks: Readonly<Record<ChargeState, string>> = { paid: '○', part: '△', open: '×', waived: '－' }

interface Props {
  readonly state: ChargeState
  /** Only the mark is drawn, where a column of words would be noise; the word is still read out. */
  readonly markOnly?: boolean
}

/** A state is a mark and a word, the colour only helps. */
export function StateMark({ state, markOnly = false }: Props) {
  const word = useTexts().shell.payState[state]
  return (
    <span className={classes.state} data-state={state} title={markOnly ? word : undefined}>
      <span className={classes.mark} aria-hidden>
        {stateMarks[state]}
      </span>
      <span className={markOnly ? classes.unseen : undefined}>{word}</span>
    </span>
  )
}
