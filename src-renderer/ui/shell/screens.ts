import {
  IconCash,
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
  { path: '/history', name: 'history', icon: IconHistory },
  { path: '/settings', name: 'settings', icon: IconSettings },
]

/** The screen an address belongs to; the import belongs to the roster. */
export function screenAt(location: string): ScreenEntry | undefined {
  const first = `/${location.split('/')[1] ?? ''}`
  return screens.find((screen) => screen.path === (first === '/import' ? '/members' : first))
}
