import { resolve } from 'node:path'
import type { Api } from '../../src-shared/contract/contract.ts'
import type { Office } from '../core/app/office.ts'
import { applicationDataFolder } from '../core/hosting/home.ts'
import { readOwnerFile } from '../core/hosting/owner-file.ts'
import { Fault, type Workplace } from './command.ts'
import { isRefusal } from './failure.ts'
import { connectOwner } from './owner-connection.ts'
import { readSecretFile } from './read-secret.ts'
import type { Terminal } from './terminal.ts'

interface OpenWorkplace extends Workplace {
  close(): Promise<void>
}

/** Opens the core when a command first asks for it: in this process, or where another one owns the folder, over its port. */
export function openWorkplace(asked: {
  terminal: Terminal
  env: NodeJS.ProcessEnv
  data: string | undefined
  org: string | undefined
}): OpenWorkplace {
  const { terminal, env } = asked
  const data = asked.data === undefined ? undefined : resolve(asked.data)
  const closing: (() => Promise<void>)[] = []

  async function openOffice(): Promise<{ office: Office; api: Api }> {
    const { apiOf, createOffice, openLog } = await loadCore()
    const home = applicationDataFolder(env, process.platform)
    const secretFile = env.MEIBO_PASSPHRASE_FILE
    const passphrase = () => (secretFile ? readSecretFile(secretFile, terminal) : undefined)
    const office = createOffice({ home, host: 'cli', dataDir: data, log: openLog(home), passphrase })
    closing.push(() => office.close())
    return { office, api: apiOf(office) }
  }

  return {
    terminal,
    data,
    office: async () => (await openOffice()).api,
    club: async () => {
      const { office, api } = await openOffice()
      const folder = data ?? (await chooseClub(api, asked.org, terminal))
      try {
        await office.open(folder)
        return api
      } catch (error) {
        const owner = isRefusal(error) && error.code === 'OPEN_ELSEWHERE' ? readOwnerFile(folder) : null
        const connected = owner === null ? null : await connectOwner(owner, folder)
        if (connected === null) throw error
        closing.push(async () => connected.close())
        return connected.api
      }
    },
    close: async () => {
      for (const close of closing.reverse()) await close()
    },
  }
}

/** Only when a command needs it, so that usage and its mistakes are answered at once. */
async function loadCore() {
  const [client, office, log] = await Promise.all([
    import('../core/app/router.ts'),
    import('../core/app/office.ts'),
    import('../core/hosting/office-log.ts'),
  ])
  return { ...client, ...office, ...log }
}

/** The club asked for by name, else the one opened last. */
async function chooseClub(api: Api, org: string | undefined, { t }: Terminal): Promise<string> {
  const { clubs } = await api.clubs.list()
  const club = clubs.find(({ name }) => org === undefined || name === org)
  if (club === undefined) throw new Fault(org === undefined ? t.noClub : t.noSuchClub(org))
  return club.path
}
