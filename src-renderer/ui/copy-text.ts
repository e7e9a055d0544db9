/**
 * Puts a text where another program can paste it from. The clipboard's newer way asks for a permission, and the desktop
 * window gives none; this one needs that somebody has just pressed a key or a button.
 */
export function copyText(text: string): void {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', give, { capture: true })
  try {
    if (!document.execCommand('copy')) throw new Error('copying was refused')
  } finally {
    document.removeEventListener('copy', give, { capture: true })
  }
}
