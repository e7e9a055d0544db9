import type { RefObject } from 'react'

/** Once the screen shows what is wrong, the first of it in `form` takes the focus. */
export function goToFirstWrong(form: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    field?.closest('details')?.setAttribute('open', '')
    field?.focus()
  })
}
