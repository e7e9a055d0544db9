/** As a club reads out who holds its offices. What none of them names stands before those who audit and advise. */
const ranks: readonly RegExp[] = [
  /^(?:会長|理事長|代表|委員長|支部長|president|chair)/i,
  /^(?:副|vice)/i,
  /^(?:専務|常務|事務局長|general secretary)/i,
  /^(?:書記|庶務|会計(?!監)|secretary|treasurer)/i,
]
const others = ranks.length
const last = /監[事査]|auditor|顧問|相談役|参与|名誉|adviser|advisor|honorary/i

/** Where an office stands among the others by its name: 会長, 副会長, 会計 and 書記, any other, 監事, 顧問. */
export function officeRank(name: string): number {
  if (last.test(name)) return /監|auditor/i.test(name) ? others + 1 : others + 2
  const rank = ranks.findIndex((each) => each.test(name))
  return rank === -1 ? others : rank
}
