import type { Api } from '../../../src-shared/contract/contract.ts'
import type { CustomFieldId, FeeId, MemberTypeId } from '../../../src-shared/contract/values.ts'
import type { MemberKind } from './sample-people.ts'

/** What people and money of the sample club refer to. */
export interface DemoTerms {
  readonly types: Readonly<Record<MemberKind, MemberTypeId>>
  readonly fees: readonly FeeId[]
  readonly group: CustomFieldId
  readonly skill: CustomFieldId
}

/** The club's own words: settings, member types, fields, fees. */
export async function setUpDemo(api: Api): Promise<DemoTerms> {
  await api.settings.update({
    nameKana: 'ミドリノカイ',
    postalCode: '1930999',
    address: '東京都八王子市みどり台1-2-3 みどり台市民センター内',
    phone: '0300001234',
    email: 'midori@example.jp',
    representative: '会長　髙橋 一',
    receiptIssuer: 'みどりの会　会計',
    receiptNote: '会費は活動の費用に大切に使わせていただきます。',
  })
  const regular = (await api.memberTypes.save({ name: '正会員', votes: true })).id
  const family = (await api.memberTypes.save({ name: '家族会員', votes: true })).id
  const supporter = (await api.memberTypes.save({ name: '賛助会員', votes: false })).id
  const choices = ['1班', '2班', '3班', '4班', '5班', '6班']
  const group = (await api.customFields.save({ name: '班', kind: 'choice', choices })).id
  const skill = (await api.customFields.save({ name: '趣味・特技', kind: 'text' })).id
  const fees = [
    await fee(api, '年会費（正会員）', 5000, regular),
    await fee(api, '年会費（家族会員）', 2000, family),
    await fee(api, '賛助会費', 10_000, supporter),
  ]
  return { types: { regular, family, supporter }, fees, group, skill }
}

async function fee(api: Api, name: string, amount: number, type: MemberTypeId): Promise<FeeId> {
  const { id } = await api.fees.save({
    name,
    amount,
    rhythm: 'yearly',
    memberTypeIds: [type],
    dueMonth: 3,
    receiptText: '{year}会費として',
  })
  return id
}
