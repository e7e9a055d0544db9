import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { SheetMarks } from './sheet-marks.ts'

/** The marks of this screen; what waits is written before it is left, and before the window closes. */
export function useSheetMarks(): SheetMarks {
  const [marks] = useState(() => new SheetMarks((wishes) => api.attendance.mark({ marks: wishes }), notifyFailure))
  useEffect(() => {
    const flush = () => void marks.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('blur', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('blur', flush)
      flush()
    }
  }, [marks])
  return marks
}

/** Lets go of marks that the sheet has been told back. */
export function useToldMarks(marks: SheetMarks, toldAt: number): void {
  useEffect(() => {
    if (toldAt > 0) marks.told(toldAt)
  }, [marks, toldAt])
}
