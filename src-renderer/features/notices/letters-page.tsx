import { Button, Text } from '@mantine/core'
import { IconFileText, IconList, IconMail } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { NoticeRow } from '../../../src-shared/contract/notices.ts'
import { orpc } from '../../api.ts'
import { setPeopleToList } from '../../hooks/people-to-list.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { AskedTable } from './asked-table.tsx'
import { type Asking, askingInput, firstAsking, MOST_ASKED } from './asking.ts'
import { AskingFields } from './asking-fields.tsx'
import { LettersSheet } from './letters-sheet.tsx'
import { MailsList } from './mails-list.tsx'
import css from './notices.module.css'
import { useMarked } from './use-marked.ts'
import { withOrWithout } from './with-or-without.ts'

/** Who is asked for what; then on paper or by e-mail. */
export function LettersPage() {
  const { today, error } = useToday()
  if (error) return <FailureState error={error} />
  return today === null ? <LoadingState /> : <Letters today={today} />
}

function Letters({ today }: { readonly today: string }) {
  const [asking, setAsking] = useState(() => firstAsking(today))
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set())
  const [view, setView] = useState<'list' | 'letters' | 'mails'>('list')
  const marks = useMarked<NoticeRow['payerId']>()
  const found = useQuery({
    ...orpc.notices.preview.queryOptions({ input: { ...askingInput(asking), limit: MOST_ASKED } }),
    placeholderData: keepPreviousData,
  })

  if (found.error) return <FailureState error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <LoadingState />
  const asked = found.data.rows.filter(({ payerId }) => marks.isMarked(payerId))
  const who = asked.map(({ payerId }) => payerId)
  const toList = () => setView('list')
  if (view === 'letters') return <LettersSheet asking={asking} who={who} onBack={toList} />
  if (view === 'mails') return <MailsList asking={asking} rows={asked} onBack={toList} />
  return (
    <div className={css.work}>
      <div className={css.main}>
        {found.data.total > 0 ? <Totals asked={asked} found={found.data} /> : <Nobody />}
        {found.data.total > 0 && <AskedTable rows={found.data.rows} marks={marks} />}
      </div>
      <Choices
        {...{ today, asking, asked, setAsking, setView }}
        ready={unreadable.size === 0 && !found.isPlaceholderData}
        onUnreadable={(field, bad) => setUnreadable(withOrWithout(unreadable, field, bad))}
      />
    </div>
  )
}

type TotalsProps = {
  readonly asked: readonly NoticeRow[]
  readonly found: { readonly total: number; readonly rows: readonly NoticeRow[] }
}

function Totals({ asked, found }: TotalsProps) {
  const t = useTexts().notices
  const f = useFormat()
  const sum = asked.reduce((all, { amount }) => all + amount, 0)
  return (
    <div className={css.bar}>
      <Text fw={700} aria-live="polite">
        {t.marked(f.number(asked.length), f.money(sum))}
      </Text>
      <Text size="sm" c="dimmed">
        {t.withoutEmail(f.number(asked.filter(({ email }) => email === '').length))}
      </Text>
      <Text size="sm" c="dimmed">
        {t.withoutAddress(f.number(asked.filter(({ hasAddress }) => !hasAddress).length))}
      </Text>
      {found.total > found.rows.length && (
        <Text size="sm">{t.firstOnly(f.number(found.rows.length), f.number(found.total))}</Text>
      )}
    </div>
  )
}

function Nobody() {
  return <EmptyState message={useTexts().notices.nobody} />
}

type ChoicesProps = {
  readonly today: string
  readonly asking: Asking
  readonly asked: readonly NoticeRow[]
  readonly ready: boolean
  readonly setAsking: (asking: Asking) => void
  readonly setView: (view: 'letters' | 'mails') => void
  readonly onUnreadable: (field: string, unreadable: boolean) => void
}

function Choices({ today, asking, asked, ready, setAsking, setView, onUnreadable }: ChoicesProps) {
  const t = useTexts().notices
  const [, navigate] = useLocation()
  const withoutEmail = asked.filter(({ email }) => email === '').map(({ payerId }) => payerId)

  function listWithout(): void {
    setPeopleToList({ who: { ids: withoutEmail }, name: t.listName })
    navigate('/lists')
  }

  return (
    <aside className={css.choices} aria-label={t.choices}>
      <AskingFields today={today} value={asking} onChange={setAsking} onUnreadable={onUnreadable} />
      <WriteButton
        size="md"
        leftSection={<IconFileText size={18} aria-hidden />}
        disabled={!ready || asked.length === 0}
        onClick={() => setView('letters')}
      >
        {t.look}
      </WriteButton>
      <WriteButton
        variant="default"
        leftSection={<IconMail size={18} aria-hidden />}
        disabled={!ready || asked.length === withoutEmail.length}
        onClick={() => setView('mails')}
      >
        {t.writeMails}
      </WriteButton>
      <Button
        variant="default"
        leftSection={<IconList size={18} aria-hidden />}
        disabled={!ready || withoutEmail.length === 0}
        onClick={listWithout}
      >
        {t.listWithout}
      </Button>
    </aside>
  )
}
