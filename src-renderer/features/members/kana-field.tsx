import { useTexts } from '../../hooks/use-texts.ts'
import { useRemark } from '../../ui/use-remark.tsx'
import { TextField } from './form-parts.tsx'
import type { MemberForm } from './use-member-form.ts'

type KanaFieldProps = { readonly form: MemberForm; readonly name: 'familyNameKana' | 'givenNameKana' }

/** The list is sorted by it: what is no kana is remarked upon once the hand has left it, and may be saved all the same. */
export function KanaField({ form, name }: KanaFieldProps) {
  const t = useTexts()
  const value = form.draft[name]
  const isOdd = value !== form.base[name] && !isKana(value)
  const { say, ...remark } = useRemark(isOdd ? t.entry.kana.otherLetters : undefined)

  return <TextField form={form} name={name} {...remark} onBlur={say} />
}

/** Hiragana and katakana of either width, with the marks that stand between them. */
function isKana(text: string): boolean {
  return /^[\p{Script=Hiragana}\p{Script=Katakana}ー\uff70゛゜\u3099\u309a\uff9e\uff9f・･=＝.．()（）\s-]*$/u.test(text)
}
