import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api.ts'
import { useColumnWidths } from '../../hooks/use-column-widths.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './filter.module.css'
import { LayoutDialog } from './layout-dialog.tsx'
import { type LayoutChoice, type RosterLayout, rosterWidths } from './roster-layout.ts'

type LayoutMenuProps = {
  readonly layout: RosterLayout | null
  readonly onChoose: (choice: LayoutChoice) => void
}

/** Which columns the table shows: the usual ones, or those that somebody put together. */
export function LayoutMenu({ layout, onChoose }: LayoutMenuProps) {
  const words = useTexts().roster.layout
  const layouts = useQuery(orpc.layouts.list.queryOptions()).data ?? []
  const { widths, keep } = useColumnWidths(rosterWidths)
  const [editing, setEditing] = useState<RosterLayout | 'new' | null>(null)
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
            <Menu.Item key={one.id} leftSection={check(one.id === layout?.saved?.id)} onClick={() => onChoose(one.id)}>
              <span className={classes.menuName}>{one.name}</span>
            </Menu.Item>
          ))}
          {layout?.saved === null && <Menu.Item leftSection={check(true)}>{words.unsaved}</Menu.Item>}
          <Menu.Divider />
          {layout && (
            <Menu.Item onClick={() => setEditing(layout)}>
              {layout.saved === null ? words.editUnsaved : words.edit(layout.saved.name)}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setEditing('new')}>{words.choose}</Menu.Item>
          {Object.keys(widths).length > 0 && <Menu.Item onClick={() => keep({})}>{words.usualWidths}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {editing !== null && (
        <LayoutDialog
          layout={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onChosen={(choice) => {
            setEditing(null)
            onChoose(choice)
          }}
        />
      )}
    </>
  )
}
