import { useEffect, useEffectEvent } from 'react'
import type { GridWindow } from './data-grid-window.ts'

/** The active row stays in view when the list becomes lower, as when a panel beside it makes its filters take two lines. */
export function useStayInView<Row>({ scroller, height, virtualizer }: GridWindow<Row>, active: number): void {
  const keepInView = useEffectEvent((list: HTMLElement, before: number) => {
    const top = active * height - list.scrollTop
    const wasInView = top >= 0 && top < before
    if (wasInView && list.clientHeight < before) virtualizer.scrollToIndex(active, { align: 'auto' })
  })
  useEffect(() => {
    const list = scroller.current
    if (list === null) return
    let before = list.clientHeight
    const watching = new ResizeObserver(() => {
      keepInView(list, before)
      before = list.clientHeight
    })
    watching.observe(list)
    return () => watching.disconnect()
  }, [scroller])
}
