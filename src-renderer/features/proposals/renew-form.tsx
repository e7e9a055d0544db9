import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fiscalPeriod, fiscalYearOf } from '../../../src-shared/domain/fiscal-year.ts'
import { orpc } from '../../api.ts'
import { useFormSubmit } from '../../hooks/use-form-submit.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './proposals.module.css'

type RenewFormProps = { readonly busy: boolean; readonly onRenew: (until: string) => void }

/** A new date of expiry for all that is marked; the end of this fiscal year stands there to begin with. */
export function RenewForm({ busy, onRenew }: RenewFormProps) {
  const t = useTexts().proposals
  const today = useQuery(orpc.app.info.queryOptions()).data?.today
  const startMonth = useQuery(orpc.settings.get.queryOptions()).data?.fiscalYearStartMonth
  const offered = today && startMonth ? fiscalPeriod(fiscalYearOf(today, startMonth), startMonth).end : null
  const [typed, setTyped] = useState<string | null>()
  const [tried, setTried] = useState(false)
  const until = typed === undefined ? offered : typed

  const form = useFormSubmit(() => {
    setTried(true)
    if (until !== null) onRenew(until)
  }, busy)

  return (
    <form {...form} className={classes.renew}>
      <DateField
        ahead
        label={t.until}
        value={until}
        onChange={setTyped}
        error={tried && until === null && t.needsUntil}
      />
      <Button type="submit" loading={busy}>
        {t.renew}
      </Button>
    </form>
  )
}
