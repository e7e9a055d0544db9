import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'

/** How people of the roster stand together: groups and households. */
export function TogetherMenu() {
  const t = useTexts()
  const [, go] = useLocation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
          {t.belonging.groupsPage.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go('/members/groups')}>{t.belonging.groupsPage.title}</Menu.Item>
        <Menu.Item onClick={() => go('/members/households')}>{t.members.households.title}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
