import type { LetterSnapshot } from '../../../../src-shared/domain/letter-snapshot.ts'
import { letterWording } from '../../../../src-shared/texts/letter-wording.ts'

export function mailSubject({ title, from }: LetterSnapshot): string {
  return `${title}（${from.name}）`
}

/** The same letter as words; `attached` names the letter that goes with them. */
export function mailBody(
  { to, body, lines, total, from, payTo }: LetterSnapshot,
  { attached }: { readonly attached: boolean },
): string {
  return letterWording.mail({
    name: to.name,
    body,
    lines: lines.map(({ label, amount }) => `${label}　${amount.toLocaleString('ja-JP')}円`),
    total: `${total.toLocaleString('ja-JP')}円`,
    payTo,
    attached: attached ? letterWording.attached : '',
    club: [from.name, from.representative, from.phone && letterWording.from.phone(from.phone)]
      .filter(Boolean)
      .join('\n'),
  })
}
