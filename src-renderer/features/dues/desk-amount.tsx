import { Button, Text } from '@mantine/core'
import type { Ref } from 'react'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import { DeskChange } from './desk-change.tsx'
import type { MoneyInHand } from './use-money-in-hand.ts'

type DeskAmountProps = {
  money: MoneyInHand
  isCash: boolean
  /** Recording was asked for: what is missing is said. */
  tried: boolean
  onLookUp: (memberNumber: string) => void
  ref: Ref<HTMLInputElement>
}

/** The amount, with what comes of it: money kept for later, and the change. */
export function DeskAmount({ money, isCash, tried, onLookUp, ref }: DeskAmountProps) {
  const words = useTexts().dues.desk
  const { amount, memberNumber } = money
  const isMissing = tried && amount === null

  return (
    <div>
      <YenField
        ref={ref}
        label={words.amount}
        value={amount}
        onChange={(next, text) => money.type({ amount: next, text })}
        unreadable={memberNumber === null ? undefined : words.looksLikeNumber}
        error={isMissing && words.needsAmount}
        asked={money.asked !== null}
        large
        autoFocus
      />
      {memberNumber !== null && (
        <Button mt="xs" variant="default" size="sm" onClick={() => onLookUp(memberNumber)}>
          {words.lookUp(memberNumber)}
        </Button>
      )}
      {money.asked === null && <Credit amount={amount ?? 0} credit={money.split.credit} />}
      {isCash && <DeskChange amount={amount} />}
    </div>
  )
}

/** What is too much is not lost: it waits for the next dues. */
function Credit({ amount, credit }: { amount: number; credit: number }) {
  const t = useTexts()
  const f = useFormat()
  if (credit <= 0) return null
  return (
    <Text role="status" mt="xs">
      ＋ {credit === amount ? t.dues.desk.allCredit(f.money(amount)) : t.dues.desk.over(f.money(credit))}
    </Text>
  )
}
