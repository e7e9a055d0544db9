import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'

const mostBytes = 5_000_000

/** The local log of faults: one file and the one before it, sent nowhere. What went wrong is in it, not the club's data. */
export function openLog(home: string): (where: string, fault: unknown) => void {
  const folder = join(home, 'logs')
  const file = join(folder, 'meibo.log')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return (where, fault) => {
    if (existsSync(file) && statSync(file).size > mostBytes) renameSync(file, join(folder, 'meibo.old.log'))
    const what = fault instanceof Error ? (fault.stack ?? fault.message) : inspect(fault, { depth: 3 })
    appendFileSync(file, `${new Date().toISOString()} ${where}: ${what}\n`, { mode: 0o600 })
  }
}
