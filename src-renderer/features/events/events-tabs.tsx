import { SegmentedControl } from '@mantine/core'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './events.module.css'

const all = ['coming', 'past', 'templates', 'calendar'] as const

export function EventsTabs({ here }: { readonly here: (typeof all)[number] }) {
  const t = useTexts().events.tabs
  const [, navigate] = useLocation()
  return (
    <SegmentedControl
      className={css.tabs ?? ''}
      aria-label={t.label}
      value={here}
      onChange={(next) => navigate(next === 'coming' ? '/events' : `/events/${next}`)}
      data={all.map((value) => ({ value, label: t[value] }))}
    />
  )
}
