import { useFormat } from '../hooks/use-format.ts'
import classes from './money.module.css'

interface Props {
  readonly amount: number
  /** A zero that says nothing stays pale. */
  readonly quietZero?: boolean
  readonly strong?: boolean
}

export function Money({ amount, quietZero = false, strong = false }: Props) {
  const f = useFormat()
  return (
    <span
      className={classes.money}
      data-quiet={(quietZero && amount === 0) || undefined}
      data-strong={strong || undefined}
    >
      {f.money(amount)}
    </span>
  )
}
