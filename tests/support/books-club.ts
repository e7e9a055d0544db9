import type { Api } from '../../src-shared/contract/contract.ts'
import type { FundId, LedgerAccountId } from '../../src-shared/contract/values.ts'
import { type StartedClub, startClub } from './start-club.ts'

export interface BooksClub extends StartedClub {
  /** The tin, and a bank account that held 50,000 yen on 1 April 2026. */
  readonly tin: FundId
  readonly bank: FundId
  account(name: string): LedgerAccountId
}

/** A club whose books have begun, in its fiscal year 2026. */
export async function startBooks(today = '2026-05-31'): Promise<BooksClub> {
  const club = await startClub({ today })
  const { api } = club
  await api.books.begin()
  const bank = await api.funds.save({
    ...{ name: 'みどり銀行', kind: 'bank', openingOn: '2026-04-01', openingAmount: 50_000 },
  })
  const tin = (await api.funds.list()).find(({ kind }) => kind === 'cash')
  if (tin === undefined) throw new Error('books begin with a tin')
  const accounts = await api.books.accounts()
  const account = (name: string) => {
    const found = accounts.find((each) => each.name === name)
    if (found === undefined) throw new Error(`no account ${name}`)
    return found.id
  }
  return { ...club, tin: tin.id, bank: bank.id, account }
}

/** An April with everything in it that an accounting program has to be told. */
export async function anAprilOfEntries({ api, given, tin, bank, account }: BooksClub) {
  const dues = await given.fee('年会費', 3000, { ledgerAccountId: account('会費収入') })
  const occasion = async (name: string, details: Parameters<typeof given.fee>[2]) =>
    (await given.fee(name, 1000, { rhythm: 'occasion', ...details })).id
  const entrance = await occasion('入会金', { ledgerAccountId: account('入会金収入') })
  const lunch = await occasion('弁当', { ledgerAccountId: account('事業収入'), taxClass: 'reduced' })
  const course = await occasion('講習', { ledgerAccountId: account('事業収入'), taxClass: 'standard' })
  const donation = await occasion('寄附', { ledgerAccountId: account('寄附金収入') })
  const hajime = await given.member('髙橋 一', { owes: { 2026: dues.amount } })
  const hanako = await given.member('𠮷田 花子', { owes: { 2026: dues.amount } })
  const jiro = await given.member('佐藤 次郎', { owes: { 2026: dues.amount } })
  const saburo = await given.member('伊藤 三郎', { owes: { 2027: dues.amount } })
  const shop = await api.contacts.save({ name: '株式会社みどり商店', kind: 'body' })

  const joined = await api.payments.record({
    ...{ payerId: hajime.id, amount: 5000, paidOn: '2026-04-05', allocations: await openOf(api, hajime.id) },
    occasions: [{ feeId: entrance, amount: 2000 }],
  })
  await api.payments.record({ payerId: hanako.id, amount: 3000, paidOn: '2026-04-06', method: 'bank' })
  const over = await api.payments.record({ payerId: jiro.id, amount: 3500, paidOn: '2026-04-07' })
  const sold = (feeId: typeof lunch, amount: number, paidOn: string) =>
    api.payments.record({ payerId: jiro.id, amount, paidOn, allocations: [], occasions: [{ feeId, amount }] })
  await sold(lunch, 1080, '2026-04-08')
  await sold(course, 2200, '2026-04-09')
  await api.payments.record({
    ...{ payerId: shop.id, amount: 10_000, paidOn: '2026-04-10', method: 'bank' },
    occasions: [{ feeId: donation, amount: 10_000 }],
  })
  const printing = await api.books.saveExpense({
    ...{ paidOn: '2026-04-12', amount: 1100, fundId: tin, ledgerAccountId: account('印刷費'), taxClass: 'standard' },
    ...{ payee: 'まるい印刷', description: '総会資料の印刷' },
  })
  await api.books.saveExpense({
    ...{ paidOn: '2026-04-13', amount: 540, fundId: tin, ledgerAccountId: account('会議費'), taxClass: 'reduced' },
    description: 'お茶',
  })
  const charge = await api.books.saveExpense({
    ...{ paidOn: '2026-04-14', amount: 440, fundId: bank, ledgerAccountId: account('支払手数料') },
    ...{ taxClass: 'standard', payee: 'みどり銀行', description: '振込手数料' },
  })
  const brought = { movedOn: '2026-04-15', amount: 5000, fromFundId: tin, toFundId: bank, note: '預け入れ' }
  const transfer = await api.books.saveTransfer(brought)
  await api.payments.refund({
    ...{ paymentId: over.payment.id, amount: 500, refundedOn: '2026-04-20', reason: '多く払われたため' },
  })
  await api.books.saveExpense({ paidOn: '2026-04-21', amount: 300, fundId: tin, payee: 'コンビニ' })
  await api.payments.record({ payerId: saburo.id, amount: 3000, paidOn: '2026-04-22' })
  return { joined: joined.payment, printing, charge, transfer, jiro, saburo, hajime }
}

async function openOf(api: Api, memberId: Parameters<Api['dues']['account']>[0]['memberId']) {
  const { payable } = await api.dues.account({ memberId })
  return payable.map(({ id, open }) => ({ chargeId: id, amount: open }))
}
