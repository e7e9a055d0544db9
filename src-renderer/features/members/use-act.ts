import { useState } from 'react'

/** One act of a dialog: whether it is under way, and why it was refused. `run` answers null when it was. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  async function run<Result>(act: () => Promise<Result>): Promise<Result | null> {
    setBusy(true)
    setError(null)
    try {
      return await act()
    } catch (failure) {
      setError(failure)
      return null
    } finally {
      setBusy(false)
    }
  }

  return { busy, error, run }
}
