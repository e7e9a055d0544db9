import { createOffice } from '../../../src-main/core/app/office.ts'
import { apiOf } from '../../../src-main/core/app/router.ts'
import { openFirstClub } from '../../../src-main/core/hosting/open-first-club.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { type Given, givenIn } from '../../support/given.ts'

/** The office of this home without a screen, before the program starts or after it has ended; its last club is open. */
export async function inOffice<T>(home: string, work: (club: { api: Api; given: Given }) => Promise<T>): Promise<T> {
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  try {
    await openFirstClub(office, { data: undefined, org: undefined, demo: false })
    const api = apiOf(office)
    return await work({ api, given: givenIn(api, (act) => office.club().command(act)) })
  } finally {
    await office.close()
  }
}

/** みどりの会 with two members, one of whom owes dues. */
export function givenClub(home: string): Promise<void> {
  return inOffice(home, async ({ api, given }) => {
    await api.clubs.create({ name: 'みどりの会' })
    await given.member('髙橋 一', { number: '0003', kana: 'タカハシ ハジメ', owes: { 2026: 5000 } })
    await given.member('青木 一郎', { number: '0101', kana: 'アオキ イチロウ' })
  })
}
