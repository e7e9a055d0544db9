import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { memo, useSyncExternalStore } from 'react'
import { attendanceStates } from '../../../src-shared/contract/activities.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './sheet.module.css'
import type { CellMark, SheetMarks } from './sheet-marks.ts'

type MarkKeysProps = {
  readonly marks: SheetMarks
  readonly onMark: (state: CellMark['state']) => void
  readonly onNote: () => void
  readonly onUndo: () => void
}

/** The five marks with their keys: what they mean, and something to press where there is no keyboard. */
export const MarkKeys = memo(function MarkKeys({ marks, onMark, onNote, onUndo }: MarkKeysProps) {
  const t = useTexts().attendance
  return (
    <div className={css.keys} role="toolbar" aria-label={t.sheet.marks}>
      {attendanceStates.map((state, place) => (
        <Button
          key={state}
          variant="default"
          leftSection={<span aria-hidden>{attendanceMarks[state]}</span>}
          rightSection={
            <span className={css.digit} aria-hidden>
              {place + 1}
            </span>
          }
          onClick={() => onMark(state)}
        >
          {t.states[state]}
        </Button>
      ))}
      <Button variant="default" onClick={() => onMark(null)}>
        {t.sheet.wipe}
      </Button>
      <Button variant="default" onClick={onNote}>
        {t.sheet.note}
      </Button>
      <Undo marks={marks} onUndo={onUndo} />
    </div>
  )
})

function Undo({ marks, onUndo }: Pick<MarkKeysProps, 'marks' | 'onUndo'>) {
  const words = useTexts().attendance.sheet
  const canUndo = useSyncExternalStore(marks.subscribe, () => marks.canUndo)
  return (
    <Button
      variant="subtle"
      leftSection={<IconArrowBackUp size={18} aria-hidden />}
      disabled={!canUndo}
      onClick={onUndo}
    >
      {words.undo}
    </Button>
  )
}
