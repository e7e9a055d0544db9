import { Anchor, SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MemberInOffice } from '../../../src-shared/contract/belonging.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { notifyDone } from '../../ui/toasts.tsx'
import classes from './belonging.module.css'
import { TermFields } from './term-fields.tsx'
import { useAct } from './use-act.ts'
import { useTerm } from './use-term.ts'

type OfficeTermDialogProps = {
  readonly memberId: MemberId
  /** The term to correct; null for a new one. */
  readonly held: MemberInOffice | null
  readonly today: string
  readonly onClose: () => void
}

/** Which office somebody holds or held, and when. */
export function OfficeTermDialog({ memberId, held, today, onClose }: OfficeTermDialogProps) {
  const t = useTexts().belonging
  const words = t.offices
  const offices = useQuery(orpc.offices.list.queryOptions()).data ?? []
  const [officeId, setOfficeId] = useState<string | null>(held?.officeId ?? null)
  const [note, setNote] = useState(held?.note ?? '')
  const [tried, setTried] = useState(false)
  const term = useTerm(held ?? { startsOn: today, endsOn: null })
  const pay = useTerm({ startsOn: held?.paidFrom ?? null, endsOn: held?.paidTo ?? null })
  const { busy, error, run } = useAct()
  const office = offices.find(({ id }) => id === officeId)

  async function save(): Promise<void> {
    setTried(true)
    if (office === undefined || term.unreadable || pay.unreadable || busy) return
    const paid = { paidFrom: pay.days.startsOn, paidTo: pay.days.endsOn }
    const done = await run(() =>
      api.offices.saveTerm({
        ...(held && { id: held.id }),
        ...{ officeId: office.id, memberId, ...term.days, ...(office.director ? paid : {}), note: note.trim() },
      }),
    )
    if (done === null) return
    notifyDone(words.appointed(office.name), { undo: done.operationId })
    onClose()
  }

  return (
    <FormDialog
      title={held ? words.change(held.name) : words.appoint}
      doLabel={t.save}
      busy={busy}
      error={error}
      onDo={() => void save()}
      onClose={onClose}
    >
      <SearchSelect
        label={words.which}
        data={offices.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={officeId}
        onChange={setOfficeId}
        error={tried && office === undefined && words.choose}
        required
        data-autofocus={held === null || undefined}
      />
      {offices.length === 0 && (
        <p>
          {words.noOffices}{' '}
          <Anchor component={Link} href="/settings/offices">
            {t.groups.toSettings}
          </Anchor>
        </p>
      )}
      <TermFields term={term} />
      {office?.director && (
        <fieldset className={classes.paid}>
          <legend>{words.paid}</legend>
          <SimpleGrid cols={2} spacing="sm">
            <DateField
              label={words.paidFrom}
              value={pay.days.startsOn}
              onChange={pay.setStartsOn}
              onUnreadable={pay.setBadStart}
            />
            <DateField
              label={words.paidTo}
              value={pay.days.endsOn}
              onChange={pay.setEndsOn}
              onUnreadable={pay.setBadEnd}
            />
          </SimpleGrid>
        </fieldset>
      )}
      <TextInput label={words.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </FormDialog>
  )
}
