import { ActionIcon, Button, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PersonLine } from '../../ui/person-line.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { YenField } from '../../ui/yen-field.tsx'
import css from './bank.module.css'
import { type FoundPayer, PayerFinder } from './payer-finder.tsx'
import type { Posting } from './use-post-line.ts'

interface Part {
  readonly payer: FoundPayer
  readonly amount: number
}

type SplitFormProps = { line: BankLine; posting: Posting; onBack: () => void }

/** One transfer of several people: who they are and how much is whose; it has to come to the sum of the line. */
export function SplitForm({ line, posting, onBack }: SplitFormProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.bank.panel
  const [parts, setParts] = useState<readonly Part[]>([])
  const left = line.amount - parts.reduce((sum, { amount }) => sum + amount, 0)
  const isReady = parts.length > 0 && left === 0 && parts.every(({ amount }) => amount > 0)

  function add(payer: FoundPayer) {
    if (parts.some((part) => part.payer.id === payer.id)) return
    // What somebody owes, as far as it goes, and else what is left.
    const amount = Math.max(0, payer.open > 0 ? Math.min(payer.open, left) : left)
    setParts([...parts, { payer, amount }])
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isReady) return
    posting.post(
      parts.map(({ payer, amount }) => ({ payerId: payer.id, payerName: payer.name, amount })),
      { learn: false },
    )
  }

  return (
    <form onSubmit={onSubmit} className={css.choices}>
      <Title order={2} size="h3">
        {words.splitTitle}
      </Title>
      {parts.map(({ payer, amount }, index) => (
        <div key={payer.id} className={css.part}>
          <PersonLine person={{ name: payer.name, kana: '', memberNumber: payer.memberNumber }} size="cell" />
          <YenField
            label=""
            ariaLabel={words.splitAmount(payer.name)}
            value={amount}
            onChange={(yen) => setParts(parts.with(index, { payer, amount: yen ?? 0 }))}
          />
          <ActionIcon
            variant="subtle"
            aria-label={words.splitRemove}
            title={words.splitRemove}
            onClick={() => setParts(parts.filter((part) => part.payer.id !== payer.id))}
          >
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      {left !== 0 && (
        <Text role="status">{left > 0 ? words.splitLeft(f.money(left)) : words.splitOver(f.money(-left))}</Text>
      )}
      <PayerFinder autoFocus label={words.splitAdd} onChoose={add} />
      <div className={css.acts}>
        <WriteButton type="submit" disabled={!isReady} loading={posting.isPending}>
          {words.splitPost}
        </WriteButton>
        <Button variant="default" onClick={onBack}>
          {words.splitBack}
        </Button>
      </div>
    </form>
  )
}
