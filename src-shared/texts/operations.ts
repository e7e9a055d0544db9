import type { OperationLabel } from '../contract/history.ts'
import type { Words } from './words.ts'

/** What someone did, as the end of a sentence whose subject is the person; a kind without words does not compile. */
type Sentences = { readonly [K in OperationLabel['kind']]: (label: OperationLabel) => string }

const whoJa = ({ name, count }: OperationLabel) =>
  name ? `${name}さん${count > 1 ? `ほか ${count - 1} 名` : ''}` : count > 1 ? `会員 ${count} 名` : '会員'
const whoEn = ({ name, count }: OperationLabel) =>
  name ? `${name}${count > 1 ? ` and ${count - 1} more` : ''}` : count > 1 ? `${count} members` : 'a member'
const quotedJa = (name: string) => (name ? `「${name}」` : '')
const quotedEn = (name: string) => (name ? ` “${name}”` : '')

export const ja = {
  did: {
    'club.create': ({ name }) => `会${quotedJa(name)}を作りました`,
    'club.settings': () => '会の設定を変えました',
    'member.add': (label) => `${whoJa(label)}を追加しました`,
    'member.update': ({ name }) => `${name ? `${name}さん` : '会員'}の内容を変えました`,
    'member.leave': (label) => `${whoJa(label)}を退会にしました`,
    'member.rejoin': (label) => `${whoJa(label)}を再入会にしました`,
    'member.trash': (label) => `${whoJa(label)}をごみ箱に入れました`,
    'member.restore': (label) => `${whoJa(label)}をごみ箱から戻しました`,
    'member.merge': ({ name }) => `${name ? `${name}さんの` : ''}重なりを一つにまとめました`,
    'member.unmerge': ({ name }) => `${name ? `${name}さんを` : ''}別の人に戻しました`,
    'household.save': ({ name }) => `世帯${quotedJa(name)}を保存しました`,
    'household.remove': ({ name }) => `世帯${quotedJa(name)}を消しました`,
    'memberType.save': ({ name }) => `会員種別${quotedJa(name)}を保存しました`,
    'memberType.remove': ({ name }) => `会員種別${quotedJa(name)}を消しました`,
    'customField.save': ({ name }) => `項目${quotedJa(name)}を保存しました`,
    'customField.remove': ({ name }) => `項目${quotedJa(name)}を消しました`,
    import: ({ name, count }) => `${name ? `「${name}」から ` : ''}${count} 名を取り込みました`,
    'fee.save': ({ name }) => `会費${quotedJa(name)}を保存しました`,
    'fee.remove': ({ name }) => `会費${quotedJa(name)}を消しました`,
    'billing.run': ({ name, count }) => `${quotedJa(name)}を ${count} 名に請求しました`,
    'charge.waive': ({ name }) => `${name ? `${name}さんの` : ''}会費を免除しました`,
    'payment.record': ({ name }) => `${name ? `${name}さんの` : ''}入金を記録しました`,
    'payment.void': ({ name }) => `${name ? `${name}さんの` : ''}入金を取り消しました`,
    'credit.use': ({ name }) => `${name ? `${name}さんの` : ''}前受金を未納に充てました`,
    'receipt.issue': ({ name, count }) =>
      count > 1 ? `領収書 ${count} 枚を発行しました` : `${name ? `${name}さんの` : ''}領収書を発行しました`,
    'receipt.void': ({ name }) => `領収書${name ? ` ${name} ` : ''}を無効にしました`,
    undo: ({ name, count }) => `${name ? `「${name}」についての` : ''}操作を元に戻しました（${count} 件）`,
    'device.enrol': () => 'このパソコンで使い始めました',
  } satisfies Sentences,
  by: (actor: string, sentence: string) => (actor ? `${actor}さんが${sentence}` : sentence),
}

export const en = {
  did: {
    'club.create': ({ name }) => `made the club${quotedEn(name)}`,
    'club.settings': () => 'changed the club settings',
    'member.add': (label) => `added ${whoEn(label)}`,
    'member.update': ({ name }) => `changed ${name || 'a member'}`,
    'member.leave': (label) => `marked ${whoEn(label)} as left`,
    'member.rejoin': (label) => `took ${whoEn(label)} back as a member`,
    'member.trash': (label) => `moved ${whoEn(label)} to the trash`,
    'member.restore': (label) => `took ${whoEn(label)} out of the trash`,
    'member.merge': ({ name }) => `merged two entries of ${name || 'a member'}`,
    'member.unmerge': ({ name }) => `separated the entries of ${name || 'a member'}`,
    'household.save': ({ name }) => `saved the household${quotedEn(name)}`,
    'household.remove': ({ name }) => `deleted the household${quotedEn(name)}`,
    'memberType.save': ({ name }) => `saved the member type${quotedEn(name)}`,
    'memberType.remove': ({ name }) => `deleted the member type${quotedEn(name)}`,
    'customField.save': ({ name }) => `saved the field${quotedEn(name)}`,
    'customField.remove': ({ name }) => `deleted the field${quotedEn(name)}`,
    import: ({ name, count }) => `imported ${count} members${name ? ` from “${name}”` : ''}`,
    'fee.save': ({ name }) => `saved the fee${quotedEn(name)}`,
    'fee.remove': ({ name }) => `deleted the fee${quotedEn(name)}`,
    'billing.run': ({ name, count }) => `charged${quotedEn(name)} to ${count} members`,
    'charge.waive': ({ name }) => `waived dues of ${name || 'a member'}`,
    'payment.record': ({ name }) => `recorded a payment of ${name || 'a member'}`,
    'payment.void': ({ name }) => `voided a payment of ${name || 'a member'}`,
    'credit.use': ({ name }) => `put ${name ? `${name}’s` : 'the'} credit to open dues`,
    'receipt.issue': ({ name, count }) =>
      count > 1 ? `issued ${count} receipts` : `issued a receipt to ${name || 'a member'}`,
    'receipt.void': ({ name }) => `voided receipt${name ? ` ${name}` : ''}`,
    undo: ({ name, count }) =>
      `undid an action${name ? ` about “${name}”` : ''} (${count} ${count === 1 ? 'entry' : 'entries'})`,
    'device.enrol': () => 'began to use this computer',
  } satisfies Sentences,
  by: (actor: string, sentence: string) =>
    actor ? `${actor} ${sentence}` : sentence.charAt(0).toUpperCase() + sentence.slice(1),
} satisfies Words<typeof ja>
