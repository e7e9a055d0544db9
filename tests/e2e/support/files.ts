import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Download, Locator, Page } from 'playwright-core'

/** Lets a file fall on a place of the page, as from the desktop. */
export async function dropFile(page: Page, place: Locator, path: string): Promise<void> {
  const file = { name: basename(path), bytes: readFileSync(path).toString('base64') }
  const transfer = await page.evaluateHandle(({ name, bytes }) => {
    const transfer = new DataTransfer()
    const content = Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))
    transfer.items.add(new File([content], name))
    return transfer
  }, file)
  await place.dispatchEvent('dragover', { dataTransfer: transfer })
  await place.dispatchEvent('drop', { dataTransfer: transfer })
}

/** Picks a file in the window that the button opens. */
export async function pickFile(
  page: Page,
  button: Locator,
  file: string | { readonly name: string; readonly content: string | Buffer },
): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await button.click()
  const chooser = await asked
  if (typeof file === 'string') return chooser.setFiles(file)
  await chooser.setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.content) })
}

/** The file that the app hands over once `act` is done. */
export async function savedFile(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const handed: Promise<Download> = page.waitForEvent('download')
  await act()
  const download = await handed
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk)
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
}
