import { expect, test } from 'vitest'
import { freshHome, launch, launchAgain } from './support/desktop-app.ts'
import { givenClub } from './support/prepare-club.ts'

test('a second start brings the window of the first to the front and ends', async () => {
  const home = freshHome()
  await givenClub(home)
  const { program } = await launch({ home })
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())

  await launchAgain({ home })

  const windows = () =>
    program.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        minimized: window.isMinimized(),
        focused: window.isFocused(),
      })),
    )
  await expect.poll(windows).toEqual([{ minimized: false, focused: true }])
})
