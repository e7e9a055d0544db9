import { afterAll, beforeAll, expect, test } from 'vitest'
import { finish } from '../support/finish.ts'
import { callOver, serveOffice } from '../support/served-office.ts'

let host: Awaited<ReturnType<typeof serveOffice>>
beforeAll(async () => {
  host = await serveOffice()
})
afterAll(() => host.close())

test('a receipt reaches the window as a whole PDF with its name, at the end of a stream', async () => {
  const { api, close } = callOver(host.server, { Authorization: `Bearer ${host.server.token}` })
  await api.clubs.create({ name: 'みどりの会' })
  const { id } = await api.members.add({ familyName: '髙橋', givenName: '一', memberNumber: '0001' })
  const { payment } = await api.payments.record({ payerId: id, amount: 5000, paidOn: null })
  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })

  const { pdf } = await finish(api.receipts.pdf({ ids: receipts.map((receipt) => receipt.id) }))
  close()

  const bytes = Buffer.from(await pdf.arrayBuffer())
  expect({
    file: pdf instanceof File,
    type: pdf.type,
    name: pdf.name.endsWith('.pdf'),
    start: bytes.subarray(0, 5).toString(),
    end: bytes.subarray(-6).toString().trim(),
  }).toEqual({ file: true, type: 'application/pdf', name: true, start: '%PDF-', end: '%%EOF' })
})

test('a stream that waits for its next event can be stopped', async () => {
  const { api, close } = callOver(host.server, { Authorization: `Bearer ${host.server.token}` })
  const stop = new AbortController()
  const changes = await api.app.changes(undefined, { signal: stop.signal })
  const waiting = changes.next().catch(() => 'stopped')

  stop.abort()

  expect(await waiting).toBe('stopped')
  close()
})
