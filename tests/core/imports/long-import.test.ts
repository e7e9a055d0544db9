import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openRoster, rosterFile } from '../../support/roster-file.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

/** So many that an import is still under way while the test does something else. */
const many = Array.from({ length: 20_000 }, (_, i) => ({
  会員番号: String(i + 1).padStart(5, '0'),
  氏名: `会員 ${i + 1}`,
  フリガナ: `カイイン ${['ア', 'カ', 'サ', 'タ', 'ナ'][i % 5]}`,
  電話番号: `03-1234-${String(i % 10_000).padStart(4, '0')}`,
}))

test('an import that is stopped in the middle has written nothing, and can be tried again', async () => {
  const club = await startClub()
  const before = stored(club)
  const roster = await openRoster(club.api, rosterFile(many))
  const stop = new AbortController()
  let steps = 0

  const stopped = roster.commit({}, { signal: stop.signal, onProgress: () => ++steps === 3 && stop.abort() })

  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(stored(club)).toEqual(before)
  expect(await roster.commit()).toMatchObject({ counts: { new: 20_000 } })
  expect(await club.api.members.counts()).toMatchObject({ all: 20_000 })
})

test('an import that is stopped before its turn comes, or whose window goes away, writes nothing', async () => {
  const club = await startClub()
  const before = stored(club)
  const roster = await openRoster(club.api, rosterFile(many))
  const stop = new AbortController()

  const turn = Promise.withResolvers<void>()
  const blocking = club.office.club().queue.run(() => turn.promise)
  const refused = expect(roster.commit({}, { signal: stop.signal })).rejects.toMatchObject({ code: 'CANCELLED' })
  await setTimeout(20)
  stop.abort()
  turn.resolve()
  await blocking
  await refused
  const left = await club.api.imports.commit({ importId: roster.importId, plan: roster.plan })
  await left.next()
  await left.return?.()

  await club.office.club().queue.idle()
  expect(stored(club)).toEqual(before)
})

test('while an import writes, pages are read, and an entry waits for its turn', async () => {
  const { api, given } = await startClub()
  await given.member('先客 一')
  const roster = await openRoster(api, rosterFile(many))
  const writing = Promise.withResolvers<void>()
  const totals = new Set<number>()
  let over = false

  const importing = roster.commit({}, { onProgress: () => writing.resolve() }).finally(() => {
    over = true
  })
  await writing.promise
  const entry = api.members.add({ familyName: '後客' })
  let pages = 0
  for (; !over; pages += 1) {
    totals.add((await api.members.list({ limit: 10 })).total)
    await setTimeout(5)
  }
  await importing
  const { id } = await entry

  expect(pages).toBeGreaterThan(5)
  // A page shows the roster before the import or after it, and the entry only after it.
  expect([1, 20_001, 20_002]).toEqual(expect.arrayContaining([...totals]))
  expect(await api.members.get({ id })).toMatchObject({ familyName: '後客' })
  expect(await api.members.counts()).toMatchObject({ all: 20_002 })
})

function stored({ office, folder }: StartedClub): unknown {
  const { db } = office.club()
  const tables = ['change', 'operation', 'member', 'attachment'].map((table) => db.row(`SELECT count(*) FROM ${table}`))
  const kept = readdirSync(folder).includes('attachments') ? readdirSync(join(folder, 'attachments')) : []
  return { tables, kept }
}
