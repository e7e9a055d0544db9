import { Button, Popover, Radio, Stack } from '@mantine/core'
import { IconCalendarSearch, IconChevronDown } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { DayView } from './roster-view.ts'

type DayMenuProps = {
  readonly today: string
  readonly onShow: (day: DayView) => void
}

/** The roster of another day. */
export function DayMenu({ today, onShow }: DayMenuProps) {
  const t = useTexts()
  const words = t.members.byDate
  const [, go] = useLocation()
  const [opened, setOpened] = useState(false)
  const [kind, setKind] = useState<DayView['kind']>('on')
  const [chosen, setDate] = useState<string | null>()
  // Today is only known a moment after the screen opens.
  const date = chosen === undefined ? today : chosen

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (date === null) return
    setOpened(false)
    onShow({ kind, date })
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" width="22rem" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendarSearch size={16} stroke={1.75} aria-hidden />}
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
          aria-expanded={opened}
          onClick={() => setOpened((before) => !before)}
        >
          {words.menu}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="sm">
            <Radio.Group
              value={kind}
              onChange={(value) => setKind(value === 'asOf' ? 'asOf' : 'on')}
              aria-label={words.menu}
            >
              <Stack gap="xs">
                <Radio value="on" label={words.on} description={words.onHint} />
                <Radio value="asOf" label={words.asOf} description={words.asOfHint} />
              </Stack>
            </Radio.Group>
            <DateField label={words.date} value={date} onChange={setDate} />
            <Button type="submit" disabled={date === null}>
              {words.show}
            </Button>
            <Button variant="subtle" onClick={() => go('/difference')}>
              {words.compare}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
