import type { Api } from '../../../src-shared/contract/contract.ts'
import type { CustomFieldId, FeeId, MemberTypeId } from '../../../src-shared/contract/values.ts'
import { helps } from './sample-belonging.ts'
import type { MemberKind } from './sample-people.ts'

/** The sample club's own fields, one of each kind that a club is likely to need. */
export interface DemoFields {
  readonly skill: CustomFieldId
  readonly help: CustomFieldId
  readonly emergency: CustomFieldId
  readonly health: CustomFieldId
}

/** What people and money of the sample club refer to. */
export interface DemoTerms {
  readonly types: Readonly<Record<MemberKind, MemberTypeId>>
  readonly fees: readonly FeeId[]
  readonly fields: DemoFields
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
  const fields = await ownFields(api)
  const fees = [
    await fee(api, '年会費（正会員）', 5000, regular),
    await fee(api, '年会費（家族会員）', 2000, family),
    await fee(api, '賛助会費', 10_000, supporter),
  ]
  return { types: { regular, family, supporter }, fees, fields }
}

async function ownFields(api: Api): Promise<DemoFields> {
  const news = { kind: 'choice', choices: ['郵送', 'メール', '手渡し'], defaultValue: '郵送' } as const
  await api.customFields.save({ name: '会報の届け方', ...news, choices: [...news.choices] })
  return {
    help: (await api.customFields.save({ name: '手伝えること', kind: 'choices', choices: [...helps] })).id,
    skill: (await api.customFields.save({ name: '趣味・特技', kind: 'text' })).id,
    emergency: (await api.customFields.save({ name: '緊急連絡先', kind: 'text' })).id,
    health: (await api.customFields.save({ name: '持病・アレルギー', kind: 'longText', sensitive: true })).id,
  }
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
