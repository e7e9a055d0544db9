// biome-ignore-all lint/a11y/useFocusableInteractive: the list, or the field above it, has the focus and names its option by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: whoever has the focus answers the keys
import type { CSSProperties, ReactNode } from 'react'

interface ListOptionProps {
  id: string
  isActive: boolean
  className: string | undefined
  style?: CSSProperties
  /** The mouse has come over it. */
  onPoint?: () => void
  onChoose: () => void
  children: ReactNode
}

/** One line of a list that is gone through by the arrows. */
export function ListOption({ id, isActive, className, style, onPoint, onChoose, children }: ListOptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={className}
      style={style}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      {children}
    </div>
  )
}
