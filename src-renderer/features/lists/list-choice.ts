import { type Layout, type LayoutBody, layoutBody } from '../../../src-shared/contract/layouts.ts'
import { audiences, listFormats } from '../../../src-shared/contract/lists.ts'
import type { People } from '../../../src-shared/contract/members.ts'
import { standardColumns } from '../../../src-shared/domain/standard-list.ts'
import type { Locale } from '../../../src-shared/texts/texts.ts'

/** How a list is to be made; `layout` is the id of a saved one, or one of these three words. */
export interface ListChoice {
  readonly format: (typeof listFormats)[number]
  readonly layout: string
  readonly body: LayoutBody
  readonly title: string
  readonly audience: (typeof audiences)[number]
  readonly onlyConsented: boolean
  readonly recipient: string
  readonly purpose: string
  readonly encoding: 'utf-8' | 'cp932'
  readonly substitute: boolean
}

export const everyone: People = {
  filter: { search: '', show: 'present', statuses: [], memberTypeIds: [], unpaid: false },
}

const standardBody: LayoutBody = layoutBody.parse({ columns: standardColumns })

const firstChoice: ListChoice = {
  format: 'pdf',
  layout: 'standard',
  body: standardBody,
  title: '',
  audience: 'office',
  onlyConsented: false,
  recipient: '',
  purpose: '',
  encoding: 'utf-8',
  substitute: false,
}

/** Everything at once is for reading back: in a table, for the club itself. */
export function mayBeWhole({ format, audience }: ListChoice): boolean {
  return audience === 'office' && (format === 'xlsx' || format === 'csv')
}

export function isWhole(choice: ListChoice): boolean {
  return choice.layout === 'whole' && mayBeWhole(choice)
}

/** What the core is asked for. */
export function listRequest(choice: ListChoice, who: People, locale: Locale) {
  const { format, body, title, audience, onlyConsented, recipient, purpose, encoding, substitute } = choice
  return {
    ...{ who, format, title, audience, onlyConsented, encoding, substitute, locale },
    ...{ recipient: recipient.trim(), purpose: purpose.trim() },
    ...(isWhole(choice) ? {} : { layout: body }),
  }
}

/** What the check of a list depends on: words on the paper change nothing of it. */
export function checkRequest(choice: ListChoice, who: People, locale: Locale) {
  return {
    ...listRequest(choice, who, locale),
    title: '',
    recipient: '',
    purpose: '',
    substitute: false,
  }
}

/** Takes up a saved layout; one that has gone leaves the columns it had as columns of one's own. */
export function withLayout(choice: ListChoice, layout: string, saved: readonly Layout[]): ListChoice {
  if (layout === 'standard') return { ...choice, layout, body: { ...choice.body, columns: [...standardColumns] } }
  const body = saved.find(({ id }) => id === layout)?.body
  return body === undefined
    ? { ...choice, layout }
    : { ...choice, layout, body, title: saved.find(({ id }) => id === layout)?.name ?? '' }
}

/** What is worth remembering: neither for whom nor why, which belong to one occasion. */
export function remembered(choice: ListChoice): ListChoice {
  return { ...choice, recipient: '', purpose: '', substitute: false }
}

/** What was kept by this or an older version; whatever of it makes no sense any more is left at its first value. */
export function recalled(kept: unknown): ListChoice {
  if (typeof kept !== 'object' || kept === null) return firstChoice
  const found = kept as Partial<Record<keyof ListChoice, unknown>>
  const body = layoutBody.safeParse(found.body).data ?? standardBody
  return {
    ...firstChoice,
    body,
    format: listFormats.find((one) => one === found.format) ?? firstChoice.format,
    layout: typeof found.layout === 'string' ? found.layout : firstChoice.layout,
    title: typeof found.title === 'string' ? found.title : '',
    audience: audiences.find((one) => one === found.audience) ?? firstChoice.audience,
    onlyConsented: found.onlyConsented === true,
    encoding: found.encoding === 'cp932' ? 'cp932' : 'utf-8',
  }
}
