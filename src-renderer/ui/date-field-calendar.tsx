import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocale, useTexts } from '../hooks/use-texts.ts'

type DateFieldCalendarProps = {
  readonly value: string | null
  readonly onPick: (date: string) => void
  readonly disabled: boolean
}

/** A calendar as an aid beside a typed date; Tab passes it by. */
export function DateFieldCalendar({ value, onPick, disabled }: DateFieldCalendarProps) {
  const t = useTexts()
  const [opened, setOpened] = useState(false)
  const formats = calendarFormats(useLocale())

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          tabIndex={-1}
          disabled={disabled}
          aria-label={t.dateField.openCalendar}
          title={t.dateField.openCalendar}
          onClick={() => setOpened((before) => !before)}
        >
          <IconCalendar size={18} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          {...formats}
          value={value}
          {...(value === null ? {} : { defaultDate: value })}
          firstDayOfWeek={0}
          onChange={(picked) => {
            if (picked !== null) onPick(picked)
            setOpened(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function calendarFormats(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, {
      ...options,
      timeZone: 'UTC',
    })
    return (date: string) => formatter.format(new Date(`${date.slice(0, 10)}T12:00:00Z`))
  }
  const year = format({ year: 'numeric' })
  return {
    weekdayFormat: format({ weekday: 'narrow' }),
    monthLabelFormat: format({ year: 'numeric', month: 'long' }),
    yearLabelFormat: year,
    monthsListFormat: format({ month: 'short' }),
    yearsListFormat: (date: string) => date.slice(0, 4),
    decadeLabelFormat: (start: string, end: string) => `${start.slice(0, 4)}–${end.slice(0, 4)}`,
  }
}
