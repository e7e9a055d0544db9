import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Layout } from '../../../src-shared/contract/layouts.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './filter.module.css'
import { LayoutDialog } from './layout-dialog.tsx'

type LayoutMenuProps = {
  readonly layout: Layout | null
  readonly onChoose: (id: string | null) => void
}

/** Which columns the table shows: the usual ones, or those that somebody put together. */
export function LayoutMenu({ layout, onChoose }: LayoutMenuProps) {
  const words = useTexts().roster.layout
  const layouts = useQuery(orpc.layouts.list.queryOptions()).data ?? []
  const [editing, setEditing] = useState<Layout | 'new' | null>(null)
  const check = (isChosen: boolean) =>
    isChosen ? <IconCheck size={16} aria-hidden /> : <span className={classes.noCheck} />

  return (
    <>
      <Menu position="bottom-end" width="max-content">
        <Menu.Target>
          <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.75} aria-hidden />}>
            {words.menu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item leftSection={check(layout === null)} onClick={() => onChoose(null)}>
            {words.standard}
          </Menu.Item>
          {layouts.map((one) => (
            <Menu.Item key={one.id} leftSection={check(one.id === layout?.id)} onClick={() => onChoose(one.id)}>
              <span className={classes.menuName}>{one.name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          {layout && <Menu.Item onClick={() => setEditing(layout)}>{words.edit(layout.name)}</Menu.Item>}
          <Menu.Item onClick={() => setEditing('new')}>{words.choose}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing !== null && (
        <LayoutDialog
          layout={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(id) => {
            setEditing(null)
            onChoose(id)
          }}
        />
      )}
    </>
  )
}
