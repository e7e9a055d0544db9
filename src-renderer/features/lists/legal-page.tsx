import { Button, Checkbox, Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { legalLists } from '../../../src-shared/contract/lists.ts'
import { fiscalPeriod, fiscalYearOf } from '../../../src-shared/domain/fiscal-year.ts'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import css from './lists.module.css'
import { MadeList } from './made-list.tsx'

/** 社員名簿 and 年間役員名簿: which, of when, with or without addresses. */
export function LegalPage() {
  const settings = useQuery(orpc.settings.get.queryOptions())
  const info = useQuery(orpc.app.info.queryOptions())
  if (!settings.data || !info.data) return <LoadingState />
  const { fiscalYearStartMonth } = settings.data
  const lastYear = fiscalYearOf(info.data.today, fiscalYearStartMonth) - 1
  return <LegalForm lastDay={fiscalPeriod(lastYear, fiscalYearStartMonth).end} />
}

function LegalForm({ lastDay }: { readonly lastDay: string }) {
  const t = useTexts().lists
  const f = useFormat()
  const locale = useLocale()
  const [list, setList] = useState<(typeof legalLists)[number]>('members')
  const [format, setFormat] = useState<'pdf' | 'xlsx'>('pdf')
  const [on, setOn] = useState<string | null>(lastDay)
  const [withAddresses, setWithAddresses] = useState(true)
  const [recipient, setRecipient] = useState('')
  const [made, setMade] = useState<File | null>(null)
  const work = useProgress<{ file: File; rows: number }>()
  if (made !== null) return <MadeList file={made} onBack={() => setMade(null)} />

  async function make(day: string) {
    const asked = { list, format, on: day, withAddresses, recipient, purpose: t.tabs.legal, locale }
    const done = await work.start((signal) => api.lists.makeLegal(asked, { signal }))
    if (done === null) return
    if (format === 'pdf') return setMade(done.file)
    saveFile(done.file, done.file.name)
    notifyDone(t.done(f.number(done.rows)))
  }

  return (
    <section className={css.form} aria-label={t.tabs.legal}>
      <Stack gap="md">
        <Text>{t.legal.intro}</Text>
        <Radio.Group
          label={t.legal.list}
          value={list}
          onChange={(value) => setList(value === 'officers' ? value : 'members')}
        >
          <Stack gap="xs" mt="xs">
            {legalLists.map((value) => (
              <Radio key={value} value={value} label={t.legal.lists[value]} description={t.legal.hints[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <DateField label={list === 'members' ? t.legal.onMembers : t.legal.onOfficers} value={on} onChange={setOn} />
        <Checkbox
          label={t.legal.addresses}
          description={t.legal.addressesHint}
          checked={withAddresses}
          onChange={(event) => setWithAddresses(event.currentTarget.checked)}
        />
        <TextInput
          label={t.recipient}
          value={recipient}
          maxLength={100}
          onChange={(event) => setRecipient(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t.format}
          value={format}
          onChange={(value) => setFormat(value === 'xlsx' ? 'xlsx' : 'pdf')}
          data={(['pdf', 'xlsx'] as const).map((value) => ({ value, label: t.formats[value] }))}
        />
        <FailureNote error={work.error} />
        <div>
          <Button size="md" disabled={on === null} loading={work.running} onClick={() => on !== null && void make(on)}>
            {t.legal.make[format]}
          </Button>
        </div>
        <Text size="sm" c="dimmed">
          {t.recorded}
        </Text>
      </Stack>
    </section>
  )
}
