import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { setPeopleToList } from '../../hooks/people-to-list.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { type RosterView, rosterFilterOf } from './roster-view.ts'

type ExportMenuProps = {
  readonly view: RosterView
  readonly total: number | undefined
}

/** The list that is shown, on paper or as a file for other programs. */
export function ExportMenu({ view, total }: ExportMenuProps) {
  const t = useTexts()
  const [, go] = useLocation()
  // The trash, and the roster of another day, are for looking.
  const mayExport = view.show !== 'trash' && view.day === null

  function choose() {
    const { sort: _sort, descending: _descending, ...filter } = rosterFilterOf(view)
    setPeopleToList({ who: { filter }, name: t.lists.shown })
    go('/lists')
  }

  return (
    <Button
      variant="default"
      disabled={!mayExport || !total}
      leftSection={<IconPrinter size={16} stroke={2} aria-hidden />}
      onClick={choose}
    >
      {t.lists.title}
    </Button>
  )
}
