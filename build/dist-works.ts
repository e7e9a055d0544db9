import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { extractAll } from '@electron/asar'
import { project } from './dist-pack.ts'

/**
 * Takes a package's archive apart in a folder that no node_modules lies above, runs the core that was in it and has it
 * make a club, read a roster, print a receipt, find a postal code and write a backup: what was left out fails there.
 */
export async function worksAlone(archive: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  try {
    extractAll(archive, join(folder, 'app'))
    return await faultsAtWork(join(folder, 'app/out/electron/core-host.js'), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function faultsAtWork(core: string, folder: string): Promise<string[]> {
  const club = join(folder, '会')
  const env = { ...process.env, MEIBO_HOME: join(folder, 'home'), MEIBO_LANG: 'ja' }
  const args = [join(project, 'build/dist-run-core.ts'), core, '--demo', '--data', club]
  const owner = spawn(process.execPath, args, { env })
  let complaint = ''
  owner.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  try {
    if (!(await isOpen(owner))) return [`the packed core does not start: ${/^.*Error.*$/m.exec(complaint)?.[0]}`]
    await office(env, club, folder)
    // Had it ended on the way, the command line would have opened the club by itself.
    return owner.exitCode === null ? missing(folder) : ['the packed core ended at work']
  } catch (fault) {
    return [`the packed core fails at work: ${fault instanceof Error ? fault.message : fault}`]
  } finally {
    owner.stdin.end()
    if (owner.exitCode === null) await once(owner, 'exit')
  }
}

/** One day of an office, typed into the command line, which finds the packed core through the club's folder. */
async function office(env: NodeJS.ProcessEnv, club: string, folder: string): Promise<void> {
  const meibo = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(project, 'src-main/cli/main.ts'), ...args, '--data', club], { env })
  await meibo('import', join(project, 'tests/fixtures/roster-titled.xlsx'))
  await meibo('pay', '--member', '青木 一郎', '--amount', '3000')
  await meibo('receipts', '--issue', '--out', join(folder, '領収書.pdf'))
  await meibo('backup', '--out', join(folder, '控え.meibo'))
  const { stdout } = await meibo('call', 'lookups.byPostalCode', JSON.stringify({ postalCode: '1000001' }))
  if (!stdout.includes('千代田')) throw new Error('no postal codes')
}

function missing(folder: string): string[] {
  const receipt = join(folder, '領収書.pdf')
  const isPdf = existsSync(receipt) && readFileSync(receipt).subarray(0, 5).toString() === '%PDF-'
  return [
    ...(isPdf ? [] : ['the packed core printed no receipt']),
    ...(readdirSync(folder).includes('控え.meibo') ? [] : ['the packed core made no backup']),
  ]
}

async function isOpen(owner: ChildProcess): Promise<boolean> {
  return await new Promise((resolve) => {
    owner.stdout?.on('data', (part: Buffer) => part.toString().includes('open') && resolve(true))
    owner.on('exit', () => resolve(false))
  })
}
