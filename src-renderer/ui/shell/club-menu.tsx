import { Menu, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconBuilding, IconChevronDown, IconDevices, IconSettings } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { KnownClub } from '../../../src-shared/contract/clubs.ts'
import { orpc } from '../../api.ts'
import { useSwitchClub } from '../../hooks/use-switch-club.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../toasts.tsx'
import classes from './club-menu.module.css'

export function ClubMenu({ club }: { readonly club: KnownClub }) {
  const t = useTexts()
  const [opened, setOpened] = useState(false)
  const [, go] = useLocation()
  const { open, close } = useSwitchClub()
  const known = useQuery(orpc.clubs.list.queryOptions({ enabled: opened }))
  const others = known.data?.clubs.filter((other) => other.available && other.path !== club.path) ?? []

  /** Another club takes the place of this one, so the start screen asks for it. */
  async function join() {
    await close()
    go('/join')
  }

  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.club} aria-label={t.shell.club.menu(club.name)}>
          <span className={classes.name}>{club.name}</span>
          <IconChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} onClick={() => go('/settings/club')}>
          {t.shell.club.settings}
        </Menu.Item>
        {others.length > 0 && <Menu.Label>{t.shell.club.other}</Menu.Label>}
        {others.map(({ path, name }) => (
          <Menu.Item
            key={path}
            leftSection={<IconBuilding size={18} aria-hidden />}
            onClick={() => open(path).catch(notifyFailure)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconDevices size={18} aria-hidden />} onClick={() => join().catch(notifyFailure)}>
          {t.laptops.join.title}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => close().catch(notifyFailure)}>
          {t.shell.club.close}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
