import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { startApp } from './support/start-app.ts'

test('a script that found its way into the page is not run, and nothing is sent elsewhere', async () => {
  const { page, faults } = await startApp({ files: ['roster-cp932.csv'] })
  const elsewhere = await listenElsewhere()

  const ran = await page.evaluate(async (elsewhere) => {
    const state: Record<string, unknown> = { inline: false, evaluated: false, sent: false, form: location.href }
    // An inline script, an inline handler, a call to elsewhere, an evaluated string.
    const refused = new Set<string>()
    const allRefused = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        refused.add(`${effectiveDirective} ${blockedURI}`)
        if (refused.size === 4) resolve()
      })
    })
    Object.assign(window, { state })
    const script = document.createElement('script')
    script.textContent = 'window.state.inline = true'
    document.head.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="data:," onerror="window.state.inline = true">'
    document.body.append(holder)
    // What a test does at once is let past the policy; a timer's work is the page's own.
    setTimeout(() => {
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      globalThis.eval('window.state.evaluated = true')
    })
    await fetch(elsewhere).then(
      () => Object.assign(state, { sent: true }),
      () => undefined,
    )
    await allRefused
    return { ...state, form: location.href === state.form }
  }, elsewhere.url)

  expect(ran).toEqual({ inline: false, evaluated: false, sent: false, form: true })
  expect(elsewhere.asked()).toBe(0)
  // The call is told twice. All are waited for: one that came late would be counted against the end of the test.
  await expect.poll(() => faults).toHaveLength(5)
  expect(faults.filter((fault) => !/Content Security Policy/i.test(fault))).toEqual([])
  faults.length = 0
})

async function listenElsewhere(): Promise<{ url: string; asked: () => number }> {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return { url: `http://127.0.0.1:${address.port}/`, asked: () => asked }
}
