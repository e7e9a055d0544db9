import { expect, test } from 'vitest'
import { gridNamed, rowWith } from '../e2e/support/grid.ts'
import { freshHome, launch } from './support/desktop-app.ts'
import { givenClub, inOffice } from './support/prepare-club.ts'
import { takePayment } from './support/take-payment.ts'

test('the core is killed just after a payment: the person is told, reopens, and the payment is there once', async () => {
  const home = freshHome()
  await givenClub(home)
  const app = await launch({ home })
  const { page, t, words, go, program } = app
  await takePayment(app)

  await app.killCore()
  await expect.poll(async () => (await app.dialogs()).map(({ message }) => message)).toEqual([words.crashed])
  const reloaded = page.waitForEvent('load')
  await app.answer({ button: words.reopen })
  await reloaded

  await go('/dues')
  const year = gridNamed(page, t.dues.year.grid)
  await rowWith(year, '髙橋 一').getByText(t.shell.payState.paid).waitFor()
  await app.quit()
  await program.ended
  expect(await inOffice(home, async ({ api }) => (await api.payments.list({})).total)).toBe(1)
})
