import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BankProfile, bankProfile } from './profile.ts'

/** Known layouts, and the files that ought to hold some and do not. */
export interface BankProfiles {
  readonly profiles: readonly BankProfile[]
  readonly unread: readonly string[]
}

const shipped = fileURLToPath(new URL('../../../../resources/bank-profiles', import.meta.url))
let known: BankProfiles | undefined

/** The layouts that come with the program; one of the same id in the club's own folder stands for it. */
export function bankProfiles(clubFolder?: string): BankProfiles {
  known ??= readFolder(shipped)
  if (clubFolder === undefined) return known
  const own = readFolder(join(clubFolder, 'resources', 'bank-profiles'))
  const replaced = new Set(own.profiles.map(({ id }) => id))
  const rest = known.profiles.filter(({ id }) => !replaced.has(id))
  return { profiles: [...own.profiles, ...rest], unread: own.unread }
}

function readFolder(folder: string): BankProfiles {
  if (!existsSync(folder)) return { profiles: [], unread: [] }
  const profiles: BankProfile[] = []
  const unread: string[] = []
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.json')) continue
    const read = readProfile(join(folder, name))
    if (read === null) unread.push(name)
    else profiles.push(read)
  }
  return { profiles, unread }
}

function readProfile(path: string): BankProfile | null {
  try {
    return bankProfile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}
