import { Alert, Button, Checkbox, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useState } from 'react'
import type { BankLine, Match } from '../../../src-shared/contract/bank.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import css from './bank.module.css'
import { IgnoreButton } from './ignore-button.tsx'
import { LineFacts } from './line-facts.tsx'
import { PayerFinder } from './payer-finder.tsx'
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

/** The line in hand: who paid, what it settles, and the press that books it. */
export function LinePanel(props: LinePanelProps) {
  const { line, onDone } = props
  const words = useTexts().bank.panel
  const [splits, setSplits] = useState(false)
  const posting = usePostLine(line, onDone)

  return (
    <section aria-label={words.label} className={css.panel}>
      <LineFacts line={line} />
      {line.alike && <Alike line={line} alike={line.alike} onDone={onDone} />}
      {line.entered && <Entered line={line} entered={line.entered} onDone={onDone} />}
      {line.amount < 0 && <WentOut line={line} onDone={onDone} />}
      {line.amount > 0 && splits && <SplitForm line={line} posting={posting} onBack={() => setSplits(false)} />}
      {line.amount > 0 && !splits && <WhoPaid {...props} posting={posting} onSplit={() => setSplits(true)} />}
    </section>
  )
}

function WentOut({ line, onDone }: Pick<LinePanelProps, 'line' | 'onDone'>) {
  const words = useTexts().bank.panel
  return (
    <>
      <Text>{words.out}</Text>
      <div className={css.acts}>
        <IgnoreButton line={line} onDone={onDone} />
      </div>
    </>
  )
}

type WhoPaidProps = LinePanelProps & { posting: Posting; onSplit: () => void }

function WhoPaid({ line, formRef, finderRef, posting, onSplit, onDone }: WhoPaidProps) {
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
        <Button type="submit" loading={posting.isPending} disabled={choice === null}>
          {words.post}
        </Button>
        <Button variant="default" onClick={onSplit}>
          {words.split}
        </Button>
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

type EnteredProps = { line: BankLine; entered: NonNullable<BankLine['entered']>; onDone: () => void }

function Entered({ line, entered, onDone }: EnteredProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.bank.panel
  const linking = useMutation(
    orpc.bank.link.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.linked, { undo: operationId })
        onDone()
      },
      onError: notifyFailure,
    }),
  )
  const { payerName, paidOn, paymentId } = entered
  return (
    <Alert>
      <Text>{paidOn === null ? words.enteredUndated(payerName) : words.entered(payerName, f.date(paidOn))}</Text>
      <Button
        mt="xs"
        variant="default"
        loading={linking.isPending}
        onClick={() => linking.mutate({ lineId: line.id, paymentId })}
      >
        {words.link}
      </Button>
    </Alert>
  )
}

type AlikeProps = { line: BankLine; alike: NonNullable<BankLine['alike']>; onDone: () => void }

/** Another file has perhaps told of this transfer: whoever sees that it is the same sets it aside by one press. */
function Alike({ line, alike, onDone }: AlikeProps) {
  const words = useTexts().bank.panel
  const ignoring = useMutation(
    orpc.bank.ignore.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(words.ignored, { undo: operationId })
        onDone()
      },
      onError: notifyFailure,
    }),
  )
  return (
    <Alert>
      <Text>{words.alike(alike.text)}</Text>
      <Button
        mt="xs"
        variant="default"
        loading={ignoring.isPending}
        onClick={() => ignoring.mutate({ lineIds: [line.id], reason: words.alikeReason })}
      >
        {words.alikeSame}
      </Button>
    </Alert>
  )
}
