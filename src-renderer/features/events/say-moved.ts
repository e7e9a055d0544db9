import type { Moved } from '../../../src-shared/contract/registrations.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'

/** What an act did, and whose place it moved besides: they have to be told. */
export function movedWords(
  t: Texts['events'],
  f: Format,
  { did, moved, credit = 0 }: { readonly did: string; readonly moved: readonly Moved[]; readonly credit?: number },
): string {
  const words = t.registrations
  const names = (to: Moved['to']) => moved.filter((one) => one.to === to).map(({ name }) => name)
  const [up, back] = [names('confirmed'), names('waiting')]
  return [
    did,
    credit > 0 ? words.credit(f.money(credit)) : '',
    up.length > 0 ? words.moved(up.join(words.separator)) : '',
    back.length > 0 ? words.movedBack(back.join(words.separator)) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
