import { useEffect } from 'react'

/** Ctrl+K finds anything from anywhere; `/` goes to the search of the list on screen, where there is one. */
export function useShellKeys({ openSearch }: { readonly openSearch: () => void }): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.isComposing || event.defaultPrevented) return
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        openSearch()
      } else if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault()
        const search = document.querySelector<HTMLInputElement>(
          'main input[type="search"], main input[aria-keyshortcuts="/"]',
        )
        if (search) search.select()
        else openSearch()
      }
    }

    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [openSearch])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
