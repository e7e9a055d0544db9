import { Button, Menu } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../../../src-shared/contract/filters.ts'
import type { SegmentId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './filter.module.css'

type FilterMenuProps = {
  readonly today: string
  readonly segmentId: SegmentId | null
  readonly onSegment: (id: SegmentId) => void
  readonly onReady: (filter: Filter) => void
  readonly onBuild: () => void
}

/** The saved filters, some that every club needs, and the way to build one. */
export function FilterMenu({ today, segmentId, onSegment, onReady, onBuild }: FilterMenuProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.roster.filter
  const segments = useQuery(orpc.segments.list.queryOptions()).data ?? []
  const month = Number(today.slice(5, 7))

  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />}>
          {words.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item onClick={onBuild}>{words.build}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words.ready}</Menu.Label>
        <Menu.Item onClick={() => onReady({ column: 'expiresOn', test: 'withinDays', values: [30] })}>
          {words.endsSoon}
        </Menu.Item>
        <Menu.Item onClick={() => onReady({ column: 'birthMonth', test: 'is', values: [month] })}>
          {words.birthdays(f.month(month))}
        </Menu.Item>
        {segments.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{words.saved}</Menu.Label>
          </>
        )}
        {segments.map(({ id, name, memberCount }) => (
          <Menu.Item key={id} data-chosen={id === segmentId || undefined} onClick={() => onSegment(id)}>
            <span className={classes.menuName}>{words.withCount(name, f.number(memberCount))}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
