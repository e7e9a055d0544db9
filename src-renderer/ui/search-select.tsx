import { Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'

interface Props extends SelectProps {
  /** What is listed was found for an earlier text: an Enter waits for what fits. */
  readonly isSearching?: boolean
}

/** A choice found by typing: Enter takes the first one found, however fast it follows the last letter. */
export function SearchSelect({ onChange, isSearching = false, ...props }: Props) {
  const typed = useRef(false)
  const hurried = useRef<HTMLInputElement | null>(null)

  useEffect(() => {
    if (isSearching || hurried.current === null) return
    foundFor(hurried.current)?.click()
    hurried.current = null
  })

  /** Mantine marks the first choice some moments after the list opens; an Enter before that would be lost. */
  function takeFound(event: KeyboardEvent<HTMLInputElement>): void {
    hurried.current = null
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !typed.current) return
    const found = foundFor(event.currentTarget)
    if (!found && !isSearching) return
    event.preventDefault()
    event.stopPropagation()
    if (isSearching) hurried.current = event.currentTarget
    else found?.click()
  }

  return (
    <Select
      {...props}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      onInput={() => {
        typed.current = true
      }}
      onBlur={() => {
        typed.current = false
        hurried.current = null
      }}
      onKeyDownCapture={takeFound}
      onChange={(value, option) => {
        typed.current = false
        onChange?.(value, option)
      }}
    />
  )
}

/** The choice that is marked in the list of this field, or its first. */
function foundFor(field: HTMLInputElement): HTMLElement | null {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return (
    list?.querySelector<HTMLElement>('[data-combobox-selected]') ??
    list?.querySelector<HTMLElement>('[role=option]') ??
    null
  )
}
