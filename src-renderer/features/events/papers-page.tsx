import { Button, Checkbox, NativeSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PdfPreview } from '../../ui/pdf-preview.tsx'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './events.module.css'
import type { WholeEvent } from './whole-event.ts'

type Asked = Parameters<typeof api.events.makeList>[0]
type List = Asked['list']
const lists = ['roster', 'badges', 'arrangement', 'noShows', 'summary'] as const satisfies List[]

/** Rosters, badges and the rest: chosen at the right, seen at the left as they print. */
export function PapersPage({ event }: { readonly event: WholeEvent }) {
  const t = useTexts().events.papers
  const f = useFormat()
  const locale = useLocale()
  const sent = new URLSearchParams(useSearch()).get('arrangement')
  const arrangements = useQuery(orpc.arrangements.list.queryOptions({ input: { eventId: event.id } })).data ?? []
  const [choice, setChoice] = useState<Omit<Asked, 'id' | 'locale'>>({
    ...{ list: sent === null ? 'roster' : 'arrangement', format: 'pdf', badge: '91x55', startAt: 0 },
    ...{ qr: true, sensitive: false, recipient: '', purpose: '' },
  })
  const [arrangementId, setArrangementId] = useState<string>(sent ?? '')
  const [made, setMade] = useState<File | null>(null)
  const work = useProgress<{ file: File; rows: number }>()
  const change = (part: Partial<typeof choice>) => {
    setMade(null)
    setChoice({ ...choice, ...part })
  }
  const offered = lists.filter((list) => list !== 'arrangement' || arrangements.length > 0)
  const chosen = arrangements.find(({ id }) => id === arrangementId) ?? arrangements[0]
  const isPaper = choice.format === 'pdf' || choice.list === 'badges'

  async function make() {
    const asked = { ...choice, id: event.id, locale, ...(chosen && { arrangementId: chosen.id }) }
    const done = await work.start((signal) => api.events.makeList(asked, { signal }))
    if (done === null) return
    if (isPaper) return setMade(done.file)
    saveFile(done.file, done.file.name)
    notifyDone(t.made(f.number(done.rows)))
  }

  return (
    <div className={css.paper}>
      <div className={css.sheet}>
        {work.running ? (
          <ProgressPanel title={t.making} progress={work.progress} onCancel={work.cancel} />
        ) : made ? (
          <PdfPreview file={made} fileName={made.name} focusPrint />
        ) : (
          <EmptyState message={t.empty} />
        )}
      </div>
      <aside className={css.choices} aria-label={t.what}>
        <NativeSelect
          label={t.what}
          value={choice.list}
          data={offered.map((value) => ({ value, label: t.lists[value] }))}
          onChange={(event_) => change({ list: event_.currentTarget.value as List })}
        />
        {choice.list === 'arrangement' && (
          <NativeSelect
            label={t.arrangement}
            value={chosen?.id ?? ''}
            data={arrangements.map(({ id, name }) => ({ value: `${id}`, label: name }))}
            onChange={(event_) => {
              setMade(null)
              setArrangementId(event_.currentTarget.value)
            }}
          />
        )}
        {choice.list === 'badges' ? (
          <>
            <NativeSelect
              label={t.badge}
              value={choice.badge ?? '91x55'}
              data={(['91x55', '97x69'] as const).map((value) => ({ value, label: t.badges[value] }))}
              onChange={(event_) => change({ badge: event_.currentTarget.value as '91x55' | '97x69', startAt: 0 })}
            />
            <NumberInput
              label={t.startAt}
              description={t.startAtHint}
              inputWrapperOrder={['label', 'input', 'description']}
              min={1}
              max={choice.badge === '97x69' ? 8 : 10}
              allowDecimal={false}
              value={(choice.startAt ?? 0) + 1}
              onChange={(typed) => change({ startAt: Math.max(0, Number(typed) - 1) })}
            />
            <Checkbox
              label={t.qr}
              checked={choice.qr ?? true}
              onChange={(typed) => change({ qr: typed.currentTarget.checked })}
            />
          </>
        ) : (
          <SegmentedControl
            aria-label={t.format}
            value={choice.format}
            data={(['pdf', 'xlsx'] as const).map((value) => ({ value, label: t.formats[value] }))}
            onChange={(format) => change({ format: format as 'pdf' | 'xlsx' })}
          />
        )}
        {(choice.list === 'roster' || choice.list === 'noShows') &&
          event.questions.some(({ sensitive }) => sensitive) && (
            <Checkbox
              label={t.sensitive}
              checked={choice.sensitive ?? false}
              onChange={(typed) => change({ sensitive: typed.currentTarget.checked })}
            />
          )}
        <TextInput
          label={t.recipient}
          value={choice.recipient ?? ''}
          onChange={(typed) => change({ recipient: typed.currentTarget.value })}
        />
        <TextInput
          label={t.purpose}
          value={choice.purpose ?? ''}
          onChange={(typed) => change({ purpose: typed.currentTarget.value })}
        />
        <FailureNote error={work.error} />
        <Button size="md" loading={work.running} onClick={() => void make()}>
          {t.make}
        </Button>
        <p className={css.quiet}>{t.recorded}</p>
      </aside>
    </div>
  )
}
