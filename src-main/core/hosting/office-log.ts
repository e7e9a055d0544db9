import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makeWithParents } from '../app/make-with-parents.ts'
import { placeWithoutPersonalData, withoutPersonalData } from './without-personal-data.ts'

const mostBytes = 1_000_000
const files = 5
const nameOf = (age: number) => (age === 0 ? 'meibo.log' : `meibo.${age}.log`)

export function logFolder(home: string): string {
  return join(home, 'logs')
}

/**
 * The local log of faults: the newest file and four before it, 5 MB in all, sent nowhere. What went wrong is in it and
 * where in the program, at a time in UTC; nothing of the club's data (OWASP ASVS 16.2.5).
 */
export function openLog(home: string): (where: string, fault: unknown) => void {
  const folder = logFolder(home)
  const file = join(folder, nameOf(0))
  makeWithParents(folder)
  return (where, fault) => {
    if (existsSync(file) && statSync(file).size > mostBytes) rotate(folder)
    const line = `${placeWithoutPersonalData(where)}: ${withoutPersonalData(fault)}`
    appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 })
  }
}

/** The last lines of the log, oldest first. */
export function readLog(home: string, lines: number): string {
  const kept = [1, 0].map((age) => join(logFolder(home), nameOf(age))).filter((file) => existsSync(file))
  const text = kept.map((file) => readFileSync(file, 'utf8')).join('')
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

function rotate(folder: string): void {
  for (let age = files - 2; age >= 0; age -= 1) {
    const file = join(folder, nameOf(age))
    if (existsSync(file)) rename(file, join(folder, nameOf(age + 1)))
  }
}

/** The main process and the core write the same log: the other one may have been first, or be reading. */
function rename(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    // It grows a little longer, until the next line is written.
  }
}
