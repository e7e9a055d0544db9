import { useParams } from 'wouter'
import { activityId } from '../../../src-shared/contract/values.ts'
import { ActivitiesPage } from './activities-page.tsx'
import { ImportPage } from './import-page.tsx'
import { RatesPage } from './rates-page.tsx'
import { SessionsPage } from './sessions-page.tsx'
import { SheetPage } from './sheet-page.tsx'

/** Attendance: what comes again, its sessions, the sheet, how often people come. */
export function AttendanceScreen() {
  const { part, id } = useParams<{ part?: string; id?: string }>()
  if (part === 'rates') return <RatesPage />
  const asked = activityId.safeParse(id)
  if (!asked.success) return <ActivitiesPage />
  if (part === 'sessions') return <SessionsPage activityId={asked.data} />
  if (part === 'import') return <ImportPage activityId={asked.data} />
  return <SheetPage key={asked.data} activityId={asked.data} />
}
