import { arch, release, type as systemName, version as systemVersion, totalmem } from 'node:os'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { reportHead } from '../../../src-shared/texts/desktop.ts'
import { schemaVersion } from '../db/migrate.ts'
import { readLog } from '../hosting/office-log.ts'
import { appInfo } from './app-info.ts'
import type { Club } from './club.ts'
import type { Office } from './office.ts'
import type { ProcessMemory } from './shell.ts'

const MIB = 1024 ** 2
const logLines = 200
const counted = ['member', 'charge', 'payment', 'receipt', 'attendance', 'change', 'device']

/**
 * What helps whoever looks for a fault: versions, how many rows there are, and the last lines of the log. Of the club
 * no name, no place and no amount.
 */
export async function problemReport(office: Office): Promise<Outputs['desktop']['report']> {
  const info = appInfo(office)
  const now = new Date(office.clock.now()).toISOString()
  const memory = (await office.shell?.memory()) ?? [{ process: 'core', bytes: process.memoryUsage.rss() } as const]
  const facts = {
    Meibo: `${info.version} (${info.host})`,
    time: now,
    system: `${systemName()} ${release()} (${systemVersion()}), ${arch()}, ${Math.round(totalmem() / MIB)} MiB`,
    runtime: ['electron', 'chrome', 'node'].flatMap((name) => runtimeVersion(name)).join(', '),
    memory: memory.map(inMebibytes).join(', '),
    schema: String(info.schemaVersion),
    ...(office.current && factsOf(office.current)),
    protection: info.protection === 'none' ? 'key beside the data' : info.protection,
  }
  const log = readLog(office.installation.home, logLines)
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  return { fileName: `meibo-report-${now.slice(0, 10)}.txt`, text: `${[reportHead, ...lines].join('\n')}\n\n${log}\n` }
}

function factsOf(club: Club): Record<string, string> {
  const { db } = club
  const counts = counted.map((table) => {
    return `${table} ${db.row<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0}`
  })
  return { 'schema of the file': String(schemaVersion(db.db)), rows: counts.join(', ') }
}

function inMebibytes({ process, bytes }: ProcessMemory): string {
  return `${process} ${Math.round(bytes / MIB)} MiB`
}

function runtimeVersion(name: string): string[] {
  const found = process.versions[name]
  return found === undefined ? [] : [`${name} ${found}`]
}
