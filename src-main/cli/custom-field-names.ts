import type { Api } from '../../src-shared/contract/contract.ts'

/** The name of one of the club's own fields by its id. */
export async function customFieldNames(api: Api): Promise<(id: string) => string> {
  const names = new Map<string, string>((await api.customFields.list()).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
