import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { gridNamed, rowTexts } from './support/grid.ts'
import { hasFocus } from './support/has-focus.ts'
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

test('a tag in a name, an address or a note stays a text, on screen and where it is pasted', async () => {
  const { page, t, go, api } = await startApp()
  const tag = '<img src=x onerror=alert(1)>'
  const { id } = await api.members.add({
    familyName: tag,
    givenName: '<b>',
    familyNameKana: 'アオキ',
    note: tag,
    memberNumber: '0001',
  })
  page.on('dialog', (dialog) => void dialog.dismiss())

  await go('/members')
  const roster = gridNamed(page, t.members.list)
  await expect.poll(() => rowTexts(roster)).toHaveLength(1)
  expect((await rowTexts(roster))[0]).toContain(tag)
  await expect.poll(() => roster.evaluate(hasFocus)).toBe(true)
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: t.edits.copy, exact: true }).click()
  await page.getByText(t.edits.copied('1')).waitFor()
  await go(`/members/${id}`)
  await page.getByText(tag).first().waitFor()
  expect(await page.locator('img[src=x]').count()).toBe(0)

  const paper = await page.context().newPage()
  await paper.setContent('<textarea></textarea>')
  await paper.locator('textarea').press('Control+v')
  expect(await paper.locator('textarea').inputValue()).toContain(tag)
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
