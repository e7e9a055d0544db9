import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import { api, orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useProgress } from '../../hooks/use-progress.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { saveFile } from '../../ui/save-file.ts'
import { notifyDone } from '../../ui/toasts.tsx'
import type { WholeEvent } from './whole-event.ts'

type Asked = Parameters<typeof api.events.makeList>[0]
export type PaperList = Asked['list']
export type EventPaper = ReturnType<typeof useEventPaper>

/** The list of an event that is asked for and what was made of it, which another choice puts away. */
export function useEventPaper(eventId: WholeEvent['id']) {
  const t = useTexts().events.papers
  const f = useFormat()
  const locale = useLocale()
  const sent = new URLSearchParams(useSearch()).get('arrangement')
  const arrangements = useQuery(orpc.arrangements.list.queryOptions({ input: { eventId } })).data ?? []
  const [choice, setChoice] = useState<Omit<Asked, 'id' | 'locale'>>({
    ...{ list: sent === null ? 'roster' : 'arrangement', format: 'pdf', badge: '91x55', startAt: 0 },
    ...{ qr: true, sensitive: false, recipient: '', purpose: '' },
  })
  const [arrangementId, setArrangementId] = useState<string>(sent ?? '')
  const [made, setMade] = useState<File | null>(null)
  const work = useProgress<{ file: File; rows: number }>()
  const arrangement = arrangements.find(({ id }) => id === arrangementId) ?? arrangements[0]
  const isPaper = choice.format === 'pdf' || choice.list === 'badges'

  async function make() {
    const asked = { ...choice, id: eventId, locale, ...(arrangement && { arrangementId: arrangement.id }) }
    const done = await work.start((signal) => api.events.makeList(asked, { signal }))
    if (done === null) return
    if (isPaper) return setMade(done.file)
    saveFile(done.file, done.file.name)
    notifyDone(t.made(f.number(done.rows)))
  }

  return {
    choice,
    change: (part: Partial<typeof choice>) => {
      setMade(null)
      setChoice({ ...choice, ...part })
    },
    arrangements,
    arrangement,
    chooseArrangement: (id: string) => {
      setMade(null)
      setArrangementId(id)
    },
    made,
    make,
    work,
  }
}
