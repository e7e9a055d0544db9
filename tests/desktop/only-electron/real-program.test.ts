import { expect, test } from 'vitest'
import { freshHome, launch } from '../support/desktop-app.ts'

test('the page is sandboxed, alone in its world and at its own scheme', async () => {
  const { page, program } = await launch({ home: freshHome() })

  const inPage = await page.evaluate(() => ({
    origin: location.origin,
    secure: isSecureContext,
    reach: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    webview: 'src' in document.createElement('webview'),
  }))
  // Windows and macOS say it of each process; on Linux the switch that would take it away is looked for.
  const sandboxed = await program.evaluate(({ app }) => ({
    windows: app.getAppMetrics().filter(({ type, sandboxed: held }) => type === 'Tab' && held === false).length,
    without: app.commandLine.hasSwitch('no-sandbox'),
  }))

  expect(inPage).toEqual({ origin: 'meibo://app', secure: true, reach: [], webview: false })
  expect(sandboxed).toEqual({ windows: 0, without: process.env.ELECTRON_NO_SANDBOX === '1' })
})

test('the system’s keychain, where there is one, opens what it has sealed and writes nothing plain', async () => {
  const { program } = await launch({ home: freshHome() })

  const sealed = await program.evaluate(async ({ safeStorage }) => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
    const bytes = await safeStorage.encryptStringAsync('名簿の鍵')
    const { result } = await safeStorage.decryptStringAsync(bytes)
    return { result, plain: bytes.includes('名簿の鍵') }
  })

  // Only a Linux that has no keyring may go without.
  const mayLack = process.platform === 'linux' && process.env.MEIBO_TEST_KEYRING !== '1'
  if (sealed !== null || !mayLack) expect(sealed).toEqual({ result: '名簿の鍵', plain: false })
})
