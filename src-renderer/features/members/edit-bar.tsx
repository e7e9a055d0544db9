import { Button, Text } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './edits.module.css'
import type { useRosterEditing } from './use-roster-editing.ts'

/** Stands over the list while it is edited, so that nobody changes a member unawares. */
export function EditBar({ said, canUndo, undo, toggle }: ReturnType<typeof useRosterEditing>) {
  const t = useTexts()
  const words = t.edits.grid
  return (
    <section className={classes.bar} aria-label={words.state}>
      <strong>{words.state}</strong>
      {!said && (
        <Text size="sm" className={classes.hint}>
          {words.hint}
        </Text>
      )}
      <Text size="sm" className={classes.said} aria-live="polite">
        {said}
      </Text>
      <Button variant="default" disabled={!canUndo} onClick={undo}>
        {words.undo}
      </Button>
      <Button onClick={toggle}>{words.stop}</Button>
    </section>
  )
}
