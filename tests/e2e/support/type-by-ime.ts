import type { Page } from 'playwright-core'

/** Types a word into the focused field as an input method does: kana by kana, then its conversions, then it is taken. */
export async function typeByIme(page: Page, shown: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of shown) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await session.send('Input.insertText', { text: shown.at(-1) ?? '' })
  await session.detach()
}

/** Converts what stands in the focused field once more. */
export async function convertAgain(page: Page, shown: readonly string[]): Promise<void> {
  const before = shown[0] ?? ''
  const session = await page.context().newCDPSession(page)
  for (const [step, text] of shown.entries()) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
      ...(step === 0 ? { replacementStart: 0, replacementEnd: before.length } : {}),
    })
  }
  await session.send('Input.insertText', { text: shown.at(-1) ?? '' })
  await session.detach()
}
