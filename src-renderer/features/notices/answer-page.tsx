import { Alert, Button, FileButton, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Money } from '../../ui/money.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './notices.module.css'

type Answer = Outputs['debits']['previewAnswer']

/** The bank's answer: looked at, then booked as payments. */
export function AnswerPage() {
  const t = useTexts().notices.answer
  const f = useFormat()
  const [, navigate] = useLocation()
  const [file, setFile] = useState<File | null>(null)
  const preview = useMutation(orpc.debits.previewAnswer.mutationOptions())
  const book = useMutation(
    orpc.debits.bookAnswer.mutationOptions({
      onSuccess: ({ payments, total, operationId }) => {
        notifyDone(t.booked(f.number(payments), f.money(total)), { undo: operationId })
        navigate('/dues/letters/debits')
      },
    }),
  )

  function choose(chosen: File | null): void {
    if (chosen === null) return
    setFile(chosen)
    book.reset()
    preview.mutate({ file: chosen })
  }

  return (
    <div className={css.flow}>
      <Text>{t.lead}</Text>
      <div className={css.bar}>
        <FileButton onChange={choose}>
          {(props) => (
            <Button
              {...props}
              variant={preview.data ? 'default' : 'filled'}
              leftSection={<IconFileImport size={18} aria-hidden />}
              loading={preview.isPending}
            >
              {file === null ? t.choose : t.other}
            </Button>
          )}
        </FileButton>
        {file && <Text size="sm">{file.name}</Text>}
      </div>
      <FailureNote error={preview.error ?? book.error} />
      {preview.data && file && (
        <AnswerLines answer={preview.data} booking={book.isPending} onBook={() => book.mutate({ file })} />
      )}
    </div>
  )
}

type AnswerLinesProps = { readonly answer: Answer; readonly booking: boolean; readonly onBook: () => void }

function AnswerLines({ answer, booking, onBook }: AnswerLinesProps) {
  const texts = useTexts().notices
  const t = texts.answer
  const f = useFormat()
  const { request, drawn, total, lines } = answer
  return (
    <section className={css.headed} aria-label={t.of(f.date(request.drawnOn))}>
      <h2>{t.of(f.date(request.drawnOn))}</h2>
      <div className={css.bar}>
        <Text>{t.sums(f.number(drawn), f.money(total), f.number(lines.length - drawn))}</Text>
        {request.answer ? (
          <Alert py="xs" color="ai" variant="light">
            {t.already(f.date(request.answer.readOn))}
          </Alert>
        ) : (
          <WriteButton loading={booking} onClick={onBook}>
            {drawn > 0 ? t.book(f.number(drawn)) : t.close}
          </WriteButton>
        )}
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{texts.columns.name}</th>
            <th>{texts.debits.customer}</th>
            <th className={css.figure}>{texts.columns.amount}</th>
            <th className={css.wide}>{t.result}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ customerNumber, payerName, amount, result }) => (
            <tr key={customerNumber}>
              <td>{payerName}</td>
              <td>{customerNumber}</td>
              <td className={css.figure}>
                <Money amount={amount} />
              </td>
              <td className={css.wide}>{t.results[result]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
