import { Checkbox, Text } from '@mantine/core'
import type { ChargeId } from '../../../src-shared/contract/values.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { Money } from '../../ui/money.tsx'
import { stateMarks } from '../../ui/state-mark.tsx'
import css from './desk-charges.module.css'
import type { Settling, Split, SplitPart } from './split-payment.ts'

type DeskChargesProps = {
  charges: readonly Settling[]
  words: (charge: Settling) => string
  split: Split
  unticked: ReadonlySet<ChargeId>
  onUnticked: (unticked: ReadonlySet<ChargeId>) => void
}

/** What is open, oldest first, and what of the money in hand goes to each. */
export function DeskCharges({ charges, words, split, unticked, onUnticked }: DeskChargesProps) {
  const t = useTexts()

  function tick(id: ChargeId, ticked: boolean) {
    const next = new Set(unticked)
    if (ticked) next.delete(id)
    else next.add(id)
    onUnticked(next)
  }

  return (
    <fieldset className={css.charges}>
      <legend>
        {t.dues.desk.charges}
        {charges.length > 1 && <span className={css.quiet}>　{t.dues.desk.chargesHint}</span>}
      </legend>
      <div className={css.list}>
        {charges.map((charge) => (
          <div key={charge.id} className={css.charge}>
            <Checkbox
              label={words(charge)}
              checked={!unticked.has(charge.id)}
              onChange={(event) => tick(charge.id, event.currentTarget.checked)}
            />
            <Owed charge={charge} />
            <Paid part={split.parts.find((part) => part.charge.id === charge.id)} />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function Owed({ charge }: { charge: Settling }) {
  const t = useTexts()
  const f = useFormat()
  return (
    <span className={css.owed}>
      {charge.state === 'part' && (
        <Text span size="sm" c="dimmed">
          {t.dues.desk.paidOf(f.money(charge.allocated), f.money(charge.amount))}
        </Text>
      )}
      <Money amount={charge.open} />
    </span>
  )
}

/** Said in words before it is recorded: paid in full, in part, or not now. */
function Paid({ part }: { part: SplitPart | undefined }) {
  const t = useTexts()
  const f = useFormat()
  if (!part) return <span className={css.notPaid}>{t.dues.desk.notNow}</span>
  const words = part.rest > 0 ? t.dues.desk.payPart(f.money(part.amount), f.money(part.rest)) : t.dues.desk.payAll
  return (
    <span className={css.paid} data-part={part.rest > 0 || undefined}>
      {part.rest > 0 ? stateMarks.part : stateMarks.paid} {words}
    </span>
  )
}
