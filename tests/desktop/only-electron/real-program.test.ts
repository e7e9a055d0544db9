import { expect, test } from 'vitest'
import { freshHome, launch } from '../support/desktop-app.ts'

test('the page is sandboxed, alone in its world and at its own scheme', async () => {
  const { page, program } = await launch({ home: freshHome() })

  const inPage = await page.evaluate(() => ({
    origin: location.origin,
    secure: isSecureContext,
    reach: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  }))
  const preferences = await program.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
  })

  expect(inPage).toEqual({ origin: 'meibo://app', secure: true, reach: [] })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('the system’s keychain, where there is one, opens what it has sealed and writes nothing plain', async () => {
  const { program } = await launch({ home: freshHome() })

  const sealed = await program.evaluate(async ({ safeStorage }) => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
    const bytes = await safeStorage.encryptStringAsync('名簿の鍵')
    const { result } = await safeStorage.decryptStringAsync(bytes)
    return { result, plain: bytes.includes('名簿の鍵') }
  })

  if (sealed !== null) expect(sealed).toEqual({ result: '名簿の鍵', plain: false })
  else expect(process.platform).toBe('linux')
})
