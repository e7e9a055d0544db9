import {
  IconCalendarEvent,
  IconCash,
  IconChartBar,
  IconChecklist,
  IconGavel,
  IconHistory,
  IconHome,
  type IconProps,
  IconReceipt,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Texts } from '../../../src-shared/texts/texts.ts'

export interface ScreenEntry {
  readonly path: string
  readonly name: keyof Omit<Texts['shell']['nav'], 'label'>
  readonly icon: ComponentType<IconProps>
}

/** The rail from top to bottom. */
export const screens: readonly ScreenEntry[] = [
  { path: '/', name: 'home', icon: IconHome },
  { path: '/members', name: 'members', icon: IconUsers },
  { path: '/dues', name: 'dues', icon: IconCash },
  { path: '/receipts', name: 'receipts', icon: IconReceipt },
  { path: '/attendance', name: 'attendance', icon: IconChecklist },
  { path: '/events', name: 'events', icon: IconCalendarEvent },
  { path: '/meetings', name: 'meetings', icon: IconGavel },
  { path: '/statistics', name: 'statistics', icon: IconChartBar },
  { path: '/history', name: 'history', icon: IconHistory },
  { path: '/settings', name: 'settings', icon: IconSettings },
]

const partsOfRoster = ['/import', '/lists', '/proposals', '/difference', '/conflicts', '/joined']

/** The screen an address belongs to; what is about the roster belongs to it, and the books to the dues. */
export function screenAt(location: string): ScreenEntry | undefined {
  const first = `/${location.split('/')[1] ?? ''}`
  const path = partsOfRoster.includes(first) ? '/members' : first === '/books' ? '/dues' : first
  return screens.find((screen) => screen.path === path)
}
