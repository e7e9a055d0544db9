import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FundId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useKeptDraft } from '../../hooks/kept-drafts.tsx'
import { useEnterMovesOn } from '../../hooks/use-enter-moves-on.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Money } from '../../ui/money.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { WriteFields } from '../../ui/write-fields.tsx'
import css from './books.module.css'
import { piecesRange, readPieces } from './read-pieces.ts'
import styles from './tin.module.css'
import { TinHistory } from './tin-history.tsx'
import { useBooks } from './use-books.ts'

interface TinDraft {
  readonly typed: Readonly<Record<string, string>>
  readonly reason: string
}

const emptyTin: TinDraft = { typed: {}, reason: '' }
const coins = [10_000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1] as const

/** 日計: what lies in the tin, by notes and coins, against the books and the receipts of the day. */
export function TinCount() {
  const t = useTexts().books
  const { funds } = useBooks()
  const tins = funds.filter(({ kind }) => kind === 'cash')
  const [chosen, setChosen] = useState<FundId | null>(null)
  const fundId = chosen ?? tins[0]?.id
  return (
    <section className={css.panel} aria-label={t.tin.title}>
      <h2>{t.tin.title}</h2>
      <p className={css.quiet}>{fundId === undefined ? t.tin.none : t.tin.lead}</p>
      {tins.length > 1 && (
        <NativeSelect
          label={t.fund}
          value={fundId ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value as FundId)}
          data={tins.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {fundId !== undefined && <Count key={fundId} fundId={fundId} />}
      <TinHistory />
    </section>
  )
}

function Count({ fundId }: { readonly fundId: FundId }) {
  const t = useTexts().books.tin
  const f = useFormat()
  const tin = useQuery(orpc.books.tin.queryOptions({ input: { fundId } })).data
  const { draft, change, settle } = useKeptDraft<TinDraft>(`tin ${fundId}`, emptyTin)
  const { typed, reason } = draft
  const save = useMutation(
    orpc.books.countTin.mutationOptions({
      onSuccess: () => {
        notifyDone(t.saved)
        settle()
      },
    }),
  )
  const readings = coins.map((value) => readPieces(typed[value] ?? ''))
  const isReadable = readings.every(({ kind }) => kind !== 'unreadable')
  const pieces = readings.map((reading) => (reading.kind === 'number' ? reading.number : 0))
  const counts = Object.fromEntries(coins.map((value, place) => [value, pieces[place] ?? 0]))
  const counted = coins.reduce((sum, value) => sum + value * (counts[value] ?? 0), 0)
  const difference = counted - (tin?.ledger ?? 0)
  const isTyped = Object.values(typed).some((text) => text.trim() !== '') || tin?.ledger === 0
  const isCompared = isReadable && isTyped
  const isReady = isCompared && (difference === 0 || reason.trim() !== '')
  const record = () => isReady && !save.isPending && save.mutate({ fundId, counted, coins: counts, reason })
  const movesOn = useEnterMovesOn(record)

  return (
    <div className={styles.tin} onKeyDownCapture={movesOn}>
      <WriteFields>
        <div className={styles.coins}>
          {coins.map((value) => (
            <CoinField
              key={value}
              coin={value}
              text={typed[value] ?? ''}
              onChange={(text) => change({ ...draft, typed: { ...typed, [value]: text } })}
            />
          ))}
        </div>
      </WriteFields>
      <div className={css.page}>
        <dl className={styles.facts}>
          <dt>{t.counted}</dt>
          <dd className={styles.main}>{isReadable && <Money amount={counted} />}</dd>
          <dt>{t.ledger}</dt>
          <dd>{tin && <Money amount={tin.ledger} />}</dd>
          <dt>{t.received}</dt>
          <dd>{tin && <Money amount={tin.received} />}</dd>
          <dt>{t.receipted}</dt>
          <dd>{tin && <Money amount={tin.receipted} />}</dd>
        </dl>
        {isCompared && difference === 0 && <p className={styles.agrees}>○ {t.agrees}</p>}
        {isCompared && difference !== 0 && (
          <>
            <p className={styles.differs}>△ {t.differs(f.money(difference))}</p>
            <TextInput
              label={t.reason}
              description={t.reasonHint}
              value={reason}
              onChange={(event) => change({ ...draft, reason: event.currentTarget.value })}
            />
          </>
        )}
        <FailureNote error={save.error} />
        <div className={css.acts}>
          <WriteButton onClick={record} disabled={!isReady} loading={save.isPending}>
            {t.save}
          </WriteButton>
          <span className={css.quiet}>{tin?.lastCount ? t.last(f.dateTime(tin.lastCount)) : t.never}</span>
        </div>
      </div>
    </div>
  )
}

interface CoinFieldProps {
  readonly coin: number
  readonly text: string
  readonly onChange: (text: string) => void
}

/** How many of one coin or note there are. */
function CoinField({ coin, text, onChange }: CoinFieldProps) {
  const { books, numberField } = useTexts()
  const f = useFormat()
  const reading = readPieces(text)
  const [least, most] = piecesRange
  return (
    <TextInput
      label={books.tin.coin(f.number(coin))}
      aria-label={books.tin.count(f.number(coin))}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={reading.kind === 'unreadable' && numberField[reading.why](f.number(least), f.number(most))}
    />
  )
}
