import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { type Texts, texts } from '../../../src-shared/texts/texts.ts'
import { type ScreenEntry, screens } from './screens.ts'
import { isWritingPlace } from './writing-places.ts'

/** One line of the palette: a person, a screen or something to do. */
export type PaletteEntry =
  | { readonly kind: 'person'; readonly id: string; readonly path: string; readonly person: MemberRow }
  | {
      readonly kind: 'screen'
      readonly id: string
      readonly path: string
      readonly label: string
      readonly icon: ScreenEntry['icon']
    }
  | { readonly kind: 'act'; readonly id: string; readonly path: string; readonly label: string }

const actPaths = {
  addMember: '/members/new',
  importRoster: '/import',
  desk: '/dues/desk',
  bill: '/dues/billing',
  payments: '/dues/payments',
  bank: '/dues/bank',
  letters: '/dues/letters',
  slips: '/dues/letters/slips',
  debits: '/dues/letters/debits',
  collections: '/dues/collections',
  books: '/books',
  statement: '/books/statement',
  closing: '/books/closing',
  exportBooks: '/books/export',
  moneyCharts: '/books/charts',
  households: '/members/households',
  groups: '/members/groups',
  unpaid: '/members?show=unpaid',
  proposals: '/proposals',
  difference: '/difference',
  issueReceipts: '/receipts',
  backUp: '/settings/backups',
  laptops: '/settings/laptops',
} as const satisfies Record<keyof Texts['shell']['acts'], string>

type Act = keyof typeof actPaths
type Section = keyof Texts['settings']['sections']

/** `readOnly`: without the screens that are there to enter something. */
export function paletteEntries(
  words: string,
  people: readonly MemberRow[],
  t: Texts,
  { readOnly }: { readonly readOnly: boolean },
): PaletteEntry[] {
  return [
    ...people.map((person): PaletteEntry => ({ kind: 'person', id: person.id, path: `/members/${person.id}`, person })),
    ...screenEntries(words, t),
    ...(words === '' ? [] : sectionEntries(words, t)),
    ...actEntries(words, t).filter(({ path }) => !readOnly || !isWritingPlace(path)),
  ]
}

function screenEntries(words: string, t: Texts): PaletteEntry[] {
  return screens
    .filter(({ name }) => isCalled(words, ({ shell }) => [shell.nav[name], shell.alsoCalled[name]]))
    .map(({ name, path, icon }) => ({ kind: 'screen', id: name, path, label: t.shell.nav[name], icon }))
}

function sectionEntries(words: string, t: Texts): PaletteEntry[] {
  const icon = screens.find(({ name }) => name === 'settings')?.icon
  if (!icon) return []
  return (Object.keys(t.settings.sections) as Section[])
    .filter((name) => name !== 'label' && isCalled(words, ({ settings }) => [settings.sections[name]]))
    .map((name) => ({
      kind: 'screen',
      id: `settings-${name}`,
      path: `/settings/${name}`,
      label: t.shell.search.section(t.settings.sections[name]),
      icon,
    }))
}

function actEntries(words: string, t: Texts): PaletteEntry[] {
  return (Object.keys(actPaths) as Act[])
    .filter((name) => isCalled(words, ({ shell }) => [shell.acts[name], shell.alsoCalled[name]]))
    .map((name) => ({ kind: 'act', id: name, path: actPaths[name], label: t.shell.acts[name] }))
}

/** Every word typed occurs in what the thing is called, in whichever language. */
function isCalled(words: string, names: (t: Texts) => readonly string[]): boolean {
  const all = foldText(Object.values(texts).flatMap(names).join(' '))
  return words.split(/\s+/).every((word) => all.includes(foldText(word)))
}
