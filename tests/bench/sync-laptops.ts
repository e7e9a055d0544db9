import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createOffice, type Office } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { recordPayment } from '../../src-main/core/features/payments/record-payment.ts'
import { keptStores } from '../../src-main/core/sync/stores.ts'
import { syncRound } from '../../src-main/core/sync/sync-round.ts'
import { openTransport } from '../../src-main/core/sync/transports/open-transport.ts'
import type { Transport } from '../../src-main/core/sync/transports/transport.ts'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { PayerId } from '../../src-shared/contract/values.ts'
import { received } from '../support/received.ts'
import { bringIn } from '../support/roster-file.ts'
import { timed } from './measured.ts'
import { rosterCsv } from './roster-csv.ts'

export interface BenchLaptop {
  readonly office: Office
  readonly api: Api
  readonly folder: string
}

/** A laptop with no club yet. */
export function benchLaptop(folder: string): BenchLaptop {
  mkdirSync(join(folder, 'home'), { recursive: true })
  const office = createOffice({ home: join(folder, 'home'), host: 'cli', dailyBackups: false })
  return { office, api: apiOf(office), folder }
}

/** Each member has paid a year's dues each year, and has had another telephone number each year. */
export async function clubOfYears(
  api: Api,
  office: Office,
  folder: string,
  { members, years }: { members: number; years: number },
): Promise<void> {
  await api.clubs.create({ name: '名簿の会', folder })
  await bringIn(api, new File([rosterCsv(members)], 'roster.csv'))
  const { id } = await api.fees.save({ name: '年会費', amount: 3000 })
  for (let year = 0; year < years; year += 1) {
    await api.dues.run({ fiscalYear: 2022 + year, feeIds: [id] })
    await writeChanges(office, members * 2)
  }
}

/** So many changes in one go, edits and payments in turn, of one member after another. */
export async function writeChanges(office: Office, count: number): Promise<void> {
  await office.club().command((ctx) => {
    const people = ctx.read.rows<{ id: PayerId }>('SELECT id FROM member ORDER BY n')
    for (let place = 0; place < count; place += 1) {
      const { id } = people[(place >> 1) % people.length] as { id: PayerId }
      if (place % 2 === 0) changePhone(ctx, id, place)
      else recordPayment(ctx, received(id, 3000))
    }
  })
}

function changePhone(ctx: Ctx, id: string, place: number): void {
  const contact = { phone: `03${String(place).padStart(8, '0')}`, mobile: '', email: `${place}@example.jp` }
  const set = ctx.ops.set('member', id, 'contact', contact)
  ctx.write({ label: { kind: 'member.update' }, ops: [set] })
}

/** One round of a laptop with its place, and what it asked of it. */
export async function countedRound({
  office,
}: BenchLaptop): Promise<{ ms: number; requests: number; bytesPut: number }> {
  const { db, laptop } = office.club()
  const [store] = keptStores(db)
  if (store === undefined) throw new Error('it has no place')
  const asked = { requests: 0, bytesPut: 0 }
  const transport = counted(openTransport(store.place), asked)
  const ms = await timed(() => syncRound(laptop, { id: store.id, storeId: store.storeId, transport }))
  await transport.close()
  return { ms, ...asked }
}

function counted(transport: Transport, asked: { requests: number; bytesPut: number }): Transport {
  const one = <T>(act: Promise<T>): Promise<T> => {
    asked.requests += 1
    return act
  }
  return {
    ...transport,
    list: (...about) => one(transport.list(...about)),
    get: (...about) => one(transport.get(...about)),
    put: (name, bytes, signal) => {
      asked.bytesPut += bytes.length
      return one(transport.put(name, bytes, signal))
    },
  }
}
