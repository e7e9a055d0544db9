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

/** Screens of their own that are reached from another, by their first part. */
const partOf: Readonly<Record<string, string>> = {
  '/import': '/members',
  '/lists': '/members',
  '/proposals': '/members',
  '/difference': '/members',
  '/joined': '/members',
  '/books': '/dues',
  '/conflicts': '/settings',
}

/** The screen an address belongs to: what is about the roster to it, the books to the dues, what laptops disagree on to the settings. */
export function screenAt(location: string): ScreenEntry | undefined {
  const first = `/${location.split('/')[1] ?? ''}`
  const path = partOf[first] ?? first
  return screens.find((screen) => screen.path === path)
}
