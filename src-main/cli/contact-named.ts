import type { Api } from '../../src-shared/contract/contract.ts'
import type { ContactId } from '../../src-shared/contract/values.ts'
import { allPages } from './pages.ts'
import { savedByName } from './saved-by-name.ts'
import type { Terminal } from './terminal.ts'

/** Somebody who pays and is no member, by name or id. */
export async function contactNamed(api: Api, wanted: string, terminal: Terminal): Promise<ContactId> {
  const all = await allPages(async (page) => {
    const { total, contacts: items } = await api.contacts.list(page)
    return { total, items }
  })
  return savedByName(all, wanted, terminal).id
}
