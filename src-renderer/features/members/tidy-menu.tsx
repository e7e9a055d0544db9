import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'

/** What keeps the roster right: changing it in the list, and joining those who were entered twice. */
export function TidyMenu({ onEdit }: { readonly onEdit?: (() => void) | undefined }) {
  const t = useTexts()
  const [, go] = useLocation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
          {t.edits.tidy}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {onEdit && <Menu.Item onClick={onEdit}>{t.edits.grid.start}</Menu.Item>}
        <Menu.Item onClick={() => go('/members/duplicates')}>{t.duplicates.open}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
