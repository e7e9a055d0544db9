import { useSyncExternalStore } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './sheet.module.css'
import type { SheetMarks } from './sheet-marks.ts'

/** What the keys do, and whether all that was marked is written. */
export function SheetFoot({ marks }: { readonly marks: SheetMarks }) {
  const words = useTexts().attendance.sheet
  const saving = useSyncExternalStore(marks.subscribe, () => marks.saving)
  const hasMarked = useSyncExternalStore(marks.subscribe, () => marks.canUndo)
  return (
    <div className={css.foot}>
      <span className={css.hint}>{words.hint}</span>
      <span aria-live="polite">{saving ? words.saving : hasMarked ? words.saved : ''}</span>
    </div>
  )
}
