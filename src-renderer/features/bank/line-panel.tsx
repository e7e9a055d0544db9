import { Checkbox, Text, Title } from '@mantine/core'
import { type FormEvent, type RefObject, useState } from 'react'
import type { BankLine, Match } from '../../../src-shared/contract/bank.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import css from './bank.module.css'
import { ExpenseForm, TransferForm } from './entry-forms.tsx'
import { IgnoreButton } from './ignore-button.tsx'
import { LineFacts } from './line-facts.tsx'
import { PayerFinder } from './payer-finder.tsx'
import { PerhapsSame } from './perhaps-same.tsx'
import { ProposalChoice } from './proposal-choice.tsx'
import { SplitForm } from './split-form.tsx'
import { type Posting, usePostLine } from './use-post-line.ts'

type LinePanelProps = {
  line: BankLine
  formRef: RefObject<HTMLFormElement | null>
  finderRef: RefObject<HTMLInputElement | null>
  /** Done with this one: the list goes on. */
  onDone: () => void
}

/** What else a line may be made of than a payment of one. */
type Way = 'split' | 'expense' | 'transfer'

/** The line in hand: who paid, what it settles, and the press that books it. */
export function LinePanel(props: LinePanelProps) {
  const { line, onDone } = props
  const words = useTexts().bank.panel
  const [way, setWay] = useState<Way | null>(null)
  const back = () => setWay(null)
  const posting = usePostLine(line, onDone)

  return (
    <section aria-label={words.label} className={css.panel}>
      <LineFacts line={line} />
      <PerhapsSame line={line} onDone={onDone} />
      {way === 'split' && <SplitForm line={line} posting={posting} onBack={back} />}
      {way === 'expense' && <ExpenseForm line={line} onDone={onDone} onBack={back} />}
      {way === 'transfer' && <TransferForm line={line} onDone={onDone} onBack={back} />}
      <WriteFields>
        {way === null && line.amount < 0 && <WentOut line={line} onDone={onDone} onWay={setWay} />}
        {way === null && line.amount > 0 && <WhoPaid {...props} posting={posting} onWay={setWay} />}
      </WriteFields>
    </section>
  )
}

type WentOutProps = Pick<LinePanelProps, 'line' | 'onDone'> & { onWay: (way: Way) => void }

function WentOut({ line, onDone, onWay }: WentOutProps) {
  const words = useTexts().bank.panel
  return (
    <>
      <Text>{words.out}</Text>
      <div className={css.acts}>
        <WriteButton variant={line.booked === null ? 'filled' : 'default'} onClick={() => onWay('expense')}>
          {words.toExpense}
        </WriteButton>
        <WriteButton variant="default" onClick={() => onWay('transfer')}>
          {words.toTransfer}
        </WriteButton>
        <IgnoreButton line={line} onDone={onDone} />
      </div>
    </>
  )
}

type WhoPaidProps = LinePanelProps & { posting: Posting; onWay: (way: Way) => void }

function WhoPaid({ line, formRef, finderRef, posting, onWay, onDone }: WhoPaidProps) {
  const words = useTexts().bank.panel
  const { proposals, choice, setChoice, chooseOther } = usePayerChoice(line)
  const [waives, setWaives] = useState(false)
  const [learns, setLearns] = useState(true)
  const hasFee = choice !== null && choice.feeDeducted > 0

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (choice === null) return finderRef.current?.focus()
    posting.post(choice.parts, { learn: learns, ...(waives && hasFee ? { waiveReason: words.waiveReason } : {}) })
  }

  return (
    <form ref={formRef} onSubmit={onSubmit} className={css.choices}>
      <Title order={2} size="h3">
        {words.who}
      </Title>
      <ProposalChoice proposals={proposals} value={choice} onChange={setChoice} />
      <PayerFinder
        inputRef={finderRef}
        label={words.other}
        onChoose={({ id }) => void chooseOther(id)}
        onLeave={onDone}
      />
      {hasFee && <WaiveTick fee={choice.feeDeducted} checked={waives} onChange={setWaives} />}
      {choice !== null && needsLearning(choice) && (
        <Checkbox label={words.learn} checked={learns} onChange={(event) => setLearns(event.currentTarget.checked)} />
      )}
      <div className={css.acts}>
        <WriteButton type="submit" loading={posting.isPending} disabled={choice === null}>
          {words.post}
        </WriteButton>
        <WriteButton variant="default" onClick={() => onWay('split')}>
          {words.split}
        </WriteButton>
        <WriteButton variant="default" onClick={() => onWay('transfer')}>
          {words.toTransfer}
        </WriteButton>
        <IgnoreButton line={line} onDone={onDone} />
      </div>
    </form>
  )
}

/** Who is proposed, who was looked for besides, and who of them is chosen. */
function usePayerChoice(line: BankLine) {
  const [further, setFurther] = useState<readonly Match[]>([])
  const [choice, setChoice] = useState<Match | null>(() => preselected(line))

  async function chooseOther(payerId: Match['payerId']) {
    try {
      const match = await api.bank.propose({ lineId: line.id, payerId })
      setFurther([match, ...further.filter((known) => known.payerId !== payerId)])
      setChoice(match)
    } catch (error) {
      notifyFailure(error)
    }
  }
  // The list is read again while somebody thinks: what was chosen stays, even as another object.
  const proposals = [...further, ...line.matches]
  const kept = choice === null ? null : (proposals.find((match) => sameMatch(match, choice)) ?? null)
  return { proposals, choice: kept, setChoice, chooseOther }
}

function sameMatch(one: Match, other: Match): boolean {
  const payers = ({ parts }: Match) => parts.map(({ payerId, amount }) => `${payerId} ${amount}`).join()
  return payers(one) === payers(other)
}

/** What is only a hint, or perhaps entered already, is never chosen by itself. */
function preselected({ matches: [best], entered }: BankLine): Match | null {
  return best === undefined || best.strength === 'weak' || entered !== null ? null : best
}

/** A name that says by itself who it is needs not be remembered. */
function needsLearning({ parts, reasons }: Match): boolean {
  return (
    parts.length === 1 && !reasons.some((reason) => reason === 'name' || reason === 'swapped' || reason === 'alias')
  )
}

function WaiveTick({
  fee,
  checked,
  onChange,
}: {
  fee: number
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const t = useTexts()
  const f = useFormat()
  return (
    <Checkbox
      label={t.bank.panel.waive(f.money(fee))}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
