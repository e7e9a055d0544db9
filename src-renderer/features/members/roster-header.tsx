import { IconPlus } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useFormat } from '../../hooks/use-format.ts'
import { useReadOnly } from '../../hooks/use-read-only.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { WriteButton } from '../../ui/write-button.tsx'
import { DayMenu } from './day-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import classes from './roster.module.css'
import { type DayView, isNarrowed, type RosterView } from './roster-view.ts'
import { TidyMenu } from './tidy-menu.tsx'
import { TogetherMenu } from './together-menu.tsx'

type RosterHeaderProps = {
  readonly view: RosterView
  readonly total: number | undefined
  readonly today: string
  readonly onDay: (day: DayView) => void
  readonly onEdit: () => void
}

export function RosterHeader({ view, total, today, onDay, onEdit }: RosterHeaderProps) {
  const t = useTexts()
  const f = useFormat()
  const [, go] = useLocation()
  const readOnly = useReadOnly()

  return (
    <PageHeader title={t.members.title} count={total === undefined ? undefined : t.members.people(f.number(total))}>
      <WriteButton
        className={classes.add ?? ''}
        variant={total === 0 && !isNarrowed(view) && !view.day ? 'default' : 'filled'}
        leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
        onClick={() => go('/members/new')}
      >
        {t.members.add}
      </WriteButton>
      <div className={classes.secondary}>
        <WriteButton variant="default" onClick={() => go('/import')}>
          {t.members.import}
        </WriteButton>
        <ExportMenu view={view} total={total} />
        <TogetherMenu />
        {!readOnly && <TidyMenu onEdit={view.day === null && view.show !== 'trash' ? onEdit : undefined} />}
        <DayMenu today={today} onShow={onDay} />
      </div>
    </PageHeader>
  )
}
