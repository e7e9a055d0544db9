import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../hooks/use-format.ts'
import { useTexts } from '../hooks/use-texts.ts'
import css from './pdf-preview.module.css'
import { drawSheet, type PdfSheets, readSheet } from './pdf-preview-document.ts'

/** One sheet of paper. It is drawn when it comes into view, so a batch of a thousand opens as fast as one. */
export function PdfPreviewSheet({ sheets, number, ratio }: { sheets: PdfSheets; number: number; ratio: number }) {
  const t = useTexts()
  const f = useFormat()
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNearView(canvas)
  const [text, setText] = useState('')

  useEffect(() => {
    const target = canvas.current
    if (!near || !target) return
    const leaving = new AbortController()
    const shown = sheets.getPage(number).then(async (page) => {
      const words = await readSheet(page)
      leaving.signal.throwIfAborted()
      setText(words)
      await drawSheet(page, target, Math.round(target.clientWidth * window.devicePixelRatio), leaving.signal)
    })
    shown.catch((error: unknown) => {
      // A sheet that left the view, or whose document was closed, while it was on its way is no fault.
      if (!leaving.signal.aborted) throw error
    })
    return () => leaving.abort()
  }, [near, sheets, number])

  const label = t.preview.sheet(f.number(number), text)
  return <canvas ref={canvas} role="img" aria-label={label} className={css.sheet} style={{ aspectRatio: ratio }} />
}

function useNearView(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver((seen) => setNear(seen.some((entry) => entry.isIntersecting)), {
      rootMargin: '600px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return near
}
