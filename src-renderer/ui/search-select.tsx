import { Select, type SelectProps } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'

/** A choice found by typing: Enter takes the first one found, however fast it follows the last letter. */
export function SearchSelect({ onChange, ...props }: SelectProps) {
  const typed = useRef(false)

  /** Mantine marks the first choice some moments after the list opens; an Enter before that would be lost. */
  function takeFound(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !typed.current) return
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
    const found =
      list?.querySelector<HTMLElement>('[data-combobox-selected]') ?? list?.querySelector<HTMLElement>('[role=option]')
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    found.click()
  }

  return (
    <Select
      {...props}
      searchable
      selectFirstOptionOnChange
      onInput={() => {
        typed.current = true
      }}
      onBlur={() => {
        typed.current = false
      }}
      onKeyDownCapture={takeFound}
      onChange={(value, option) => {
        typed.current = false
        onChange?.(value, option)
      }}
    />
  )
}
