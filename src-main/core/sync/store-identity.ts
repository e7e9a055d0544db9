import { storeIdName } from './format/names.ts'
import type { Store } from './laptop.ts'
import type { Transport } from './transports/transport.ts'

/** What people see who look into the folder; nothing reads it. */
const README_NAME = 'read-me-please-do-not-edit.txt'

/** Whether the place is the one that was chosen and not another stick, an empty mount or somebody else's folder. */
export async function isRightPlace({ transport, storeId }: Store, org: string, signal?: AbortSignal): Promise<boolean> {
  const { files } = await transport.list(`${org}/o`, signal && { signal })
  return files.some(({ name }) => name === storeIdName(org, storeId))
}

/** The organisations that have something in a place, by what lies directly in it. */
export async function organisationsIn(transport: Transport): Promise<string[]> {
  const { folders } = await transport.list('')
  return folders.filter((folder) => /^[a-z0-9]{13}$/.test(folder))
}

export async function storeIdsIn(transport: Transport, org: string): Promise<string[]> {
  const { files } = await transport.list(`${org}/o`)
  return files
    .map(({ name }) => name.split('/').at(-1) ?? '')
    .flatMap((file) => file.match(/^([a-z0-9]+)\.id$/)?.[1] ?? [])
}

export async function markPlace(transport: Transport, org: string, storeId: string, readMe: string): Promise<void> {
  const { files } = await transport.list('')
  // Another program's words may stand there already, and no name ever has two contents.
  if (!files.some(({ name }) => name === README_NAME))
    await transport.put(README_NAME, new TextEncoder().encode(readMe))
  await transport.put(storeIdName(org, storeId), new TextEncoder().encode(`${storeId}\n`))
}
