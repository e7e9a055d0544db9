import { expect, test } from 'vitest'
import { freshHome, launch } from './support/desktop-app.ts'

test('the page goes nowhere else, by address, new window or call; but it may be read anew', async () => {
  const { page, program } = await launch({ home: freshHome() })
  const before = page.url()

  await page.evaluate(() => {
    window.open('https://example.jp/')
    location.href = 'https://example.jp/'
  })
  const called = await page.evaluate(() =>
    fetch('https://example.jp/').then(
      () => 'answered',
      () => 'refused',
    ),
  )

  expect(called).toBe('refused')
  expect(page.url()).toBe(before)
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const loaded = page.waitForEvent('load')
  await page.evaluate(() => setTimeout(() => location.reload()))
  await loaded
  await page.getByRole('main').waitFor()
})

test('the camera is given to the desk where people arrive, and to no other screen', async () => {
  const app = await launch({ home: freshHome(), args: ['--use-fake-device-for-media-stream'] })

  await app.page.evaluate(() => location.assign('#/check-in/event/1'))
  await expect.poll(() => app.page.evaluate(askForCamera)).toBe('given')
  await app.page.evaluate(() => location.assign('#/members'))
  await expect.poll(() => app.page.evaluate(askForCamera)).toBe('NotAllowedError')
})

/** Runs in the page. */
async function askForCamera(): Promise<string> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true })
    for (const track of stream.getTracks()) track.stop()
    return 'given'
  } catch (fault) {
    return (fault as Error).name
  }
}
