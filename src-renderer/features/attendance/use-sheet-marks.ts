import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useStable } from '../../hooks/use-stable.ts'
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

interface Told {
  readonly toldAt: number
  /** Nobody marks anything just now. */
  readonly rests: boolean
  readonly askAgain: () => void
}

/** Lets go of marks that the sheet has been told back, and asks once more where it was told too early. */
export function useToldMarks(marks: SheetMarks, { toldAt, rests, askAgain }: Told): void {
  const ask = useStable(askAgain)
  useEffect(() => {
    const wait = toldAt > 0 ? marks.told(toldAt) : null
    if (wait === null || !rests) return
    const timer = setTimeout(ask, wait)
    return () => clearTimeout(timer)
  }, [marks, toldAt, rests, ask])
}
