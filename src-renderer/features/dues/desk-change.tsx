import { Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { YenField } from '../../ui/yen-field.tsx'
import css from './desk-payment.module.css'

/** 預り and お釣り: reckoned here, and kept nowhere. */
export function DeskChange({ amount }: { amount: number | null }) {
  const words = useTexts().payments.desk
  const f = useFormat()
  const [handed, setHanded] = useState<number | null>(null)
  const change = handed === null || amount === null ? null : handed - amount

  return (
    <div className={css.change} data-aside>
      <YenField
        label={words.handed}
        value={handed}
        onChange={setHanded}
        error={change !== null && change < 0 && words.handedTooLittle}
      />
      {change !== null && change > 0 && handed !== null && (
        <Text role="status" fw={700} mt={4}>
          {words.change(f.money(handed), f.money(change))}
        </Text>
      )}
    </div>
  )
}
