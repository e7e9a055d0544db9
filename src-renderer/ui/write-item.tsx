import { Menu, type MenuItemProps } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'
import { useReadOnly } from '../hooks/use-read-only.ts'
import { useTexts } from '../hooks/use-texts.ts'

type Props = MenuItemProps & Omit<ComponentPropsWithoutRef<'button'>, keyof MenuItemProps>

/** What a menu offers that changes the club, beside what only reads: where the club is only looked at it stands still and says why. */
export function WriteItem(props: Props) {
  const t = useTexts().shell.newer
  return useReadOnly() ? (
    <Menu.Item {...props} disabled title={t.reason} aria-description={t.reason} />
  ) : (
    <Menu.Item {...props} />
  )
}
