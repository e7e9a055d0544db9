import type { ReactNode } from 'react'

interface ScrollingPartProps {
  /** What it is, for whoever hears the page. */
  readonly label: string
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A part of the screen that scrolls by itself: the keyboard reaches it even where nothing in it can be pressed. */
export function ScrollingPart({ label, className, children }: ScrollingPartProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
