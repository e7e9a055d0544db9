import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { LedgerAccountId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFiscalYearWords } from '../../hooks/use-fiscal-year-words.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import { WriteButton } from '../../ui/write-button.tsx'
import css from './books.module.css'
import { CollectionPanel } from './collection-panel.tsx'
import { PrintDialog } from './print-dialog.tsx'
import { type Budget, StatementTable } from './statement-table.tsx'
import { useBooks } from './use-books.ts'
import { YearChoice } from './year-choice.tsx'

/** 収支計算書 of a fiscal year, with its budget beside it. */
export function StatementPage() {
  const t = useTexts().books
  const { yearWords } = useFiscalYearWords()
  const { current } = useBooks()
  const [chosen, setChosen] = useState<number | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const [budget, setBudget] = useState<Budget | null>(null)
  const table = useRef<HTMLElement>(null)
  const fiscalYear = chosen ?? current
  const moveOn = useEnterMovesOn()
  const made = useQuery(orpc.books.statement.queryOptions({ input: { fiscalYear } }))

  return (
    <div className={css.scroll}>
      <PageHeader
        title={t.statement.title(yearWords(fiscalYear))}
        beside={
          <YearChoice
            value={fiscalYear}
            onChange={(year) => {
              setBudget(null)
              setChosen(year)
            }}
          />
        }
      >
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => setPrinting(true)}>
          {t.print}
        </Button>
        {budget === null && (
          <WriteButton variant="default" onClick={() => setBudget(new Map())}>
            {t.statement.editBudget}
          </WriteButton>
        )}
      </PageHeader>
      {made.error && <FailureState error={made.error} onRetry={() => void made.refetch()} />}
      {made.isPending && <LoadingState />}
      {made.data && (
        <section ref={table} className={css.panel} onKeyDownCapture={moveOn}>
          <StatementTable statement={made.data} budget={budget} onBudget={setBudget} />
          {budget !== null && (
            <SaveBudget
              fiscalYear={fiscalYear}
              budget={budget}
              canSave={() => !goToUnreadable(table.current)}
              onDone={() => setBudget(null)}
            />
          )}
        </section>
      )}
      <CollectionPanel fiscalYear={fiscalYear} />
      {isPrinting && <PrintSheet fiscalYear={fiscalYear} onClose={() => setPrinting(false)} />}
    </div>
  )
}

type SaveBudgetProps = {
  readonly fiscalYear: number
  readonly budget: Budget
  readonly canSave: () => boolean
  readonly onDone: () => void
}

function SaveBudget({ fiscalYear, budget, canSave, onDone }: SaveBudgetProps) {
  const texts = useTexts()
  const t = texts.books.statement
  const save = useMutation(
    orpc.books.setBudget.mutationOptions({
      onSuccess: ({ operationId }) => {
        notifyDone(t.budgetSaved, { undo: operationId })
        onDone()
      },
    }),
  )
  const amounts = [...budget].map(([id, amount]) => ({ ledgerAccountId: id as LedgerAccountId, amount: amount ?? 0 }))
  return (
    <div className={css.acts}>
      <WriteButton loading={save.isPending} onClick={() => canSave() && save.mutate({ fiscalYear, amounts })}>
        {t.saveBudget}
      </WriteButton>
      <Button variant="subtle" onClick={onDone}>
        {texts.shell.parts.cancel}
      </Button>
      <FailureNote error={save.error} />
    </div>
  )
}

function PrintSheet({ fiscalYear, onClose }: { readonly fiscalYear: number; readonly onClose: () => void }) {
  const { locale } = usePreferences()
  const input = { fiscalYear, locale }
  return (
    <PrintDialog
      sheet={{ queryKey: ['statement', input], make: () => api.books.statementPdf(input) }}
      onClose={onClose}
    />
  )
}
