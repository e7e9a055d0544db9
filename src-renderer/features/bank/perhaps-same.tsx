import { Alert, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { BankLine } from '../../../src-shared/contract/bank.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'

type PerhapsSameProps = { line: BankLine; onDone: () => void }

/** What may be this line's money already, each with the press that says so: nothing is booked twice. */
export function PerhapsSame({ line, onDone }: PerhapsSameProps) {
  return (
    <>
      {line.alike && <Alike line={line} alike={line.alike} onDone={onDone} />}
      {line.entered && <Entered line={line} entered={line.entered} onDone={onDone} />}
      {line.booked && <Booked line={line} booked={line.booked} onDone={onDone} />}
    </>
  )
}

type EnteredProps = PerhapsSameProps & { entered: NonNullable<BankLine['entered']> }

function Entered({ line, entered, onDone }: EnteredProps) {
  const f = useFormat()
  const words = useTexts().bank.panel
  const linking = useMutation(orpc.bank.link.mutationOptions(useDone(words.linked, onDone)))
  const { payerName, paidOn, paymentId } = entered
  return (
    <Question
      says={paidOn === null ? words.enteredUndated(payerName) : words.entered(payerName, f.date(paidOn))}
      act={words.link}
      busy={linking.isPending}
      onAct={() => linking.mutate({ lineId: line.id, paymentId })}
    />
  )
}

type BookedProps = PerhapsSameProps & { booked: NonNullable<BankLine['booked']> }

/** An expense, a transfer or a refund that somebody entered by hand. */
function Booked({ line, booked, onDone }: BookedProps) {
  const f = useFormat()
  const words = useTexts().bank.panel
  const linking = useMutation(orpc.bank.linkEntry.mutationOptions(useDone(words.entryLinked, onDone)))
  const { source, id, name, day } = booked
  return (
    <Question
      says={words.booked(words.sources[source], name, day === null ? '' : f.date(day))}
      act={words.linkEntry}
      busy={linking.isPending}
      onAct={() => linking.mutate({ lineId: line.id, entry: { source, id } })}
    />
  )
}

type AlikeProps = PerhapsSameProps & { alike: NonNullable<BankLine['alike']> }

/** Another file has perhaps told of this transfer: whoever sees that it is the same sets it aside by one press. */
function Alike({ line, alike, onDone }: AlikeProps) {
  const words = useTexts().bank.panel
  const ignoring = useMutation(orpc.bank.ignore.mutationOptions(useDone(words.ignored, onDone)))
  return (
    <Question
      says={words.alike(alike.text)}
      act={words.alikeSame}
      busy={ignoring.isPending}
      onAct={() => ignoring.mutate({ lineIds: [line.id], reason: words.alikeReason })}
    />
  )
}

function useDone(words: string, onDone: () => void) {
  return {
    onSuccess: ({ operationId }: { operationId: string }) => {
      notifyDone(words, { undo: operationId })
      onDone()
    },
    onError: notifyFailure,
  }
}

type QuestionProps = { says: string; act: string; busy: boolean; onAct: () => void }

function Question({ says, act, busy, onAct }: QuestionProps) {
  return (
    <Alert>
      <Text>{says}</Text>
      <WriteButton mt="xs" variant="default" loading={busy} onClick={onAct}>
        {act}
      </WriteButton>
    </Alert>
  )
}
