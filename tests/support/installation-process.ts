import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createOffice } from '../../src-main/core/app/office.ts'

/** Another process that remembers `count` clubs and preferences under a name of its own; answers its installation's id. */
export async function rememberInProcess(home: string, name: string, count: number): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, home, name, String(count)])
  return stdout
}

if (import.meta.main) {
  const [home = '', name = '', count = ''] = process.argv.slice(2)
  const { installation } = createOffice({ home, host: 'cli', dailyBackups: false })
  for (let i = 0; i < Number(count); i += 1) {
    installation.remember({ path: `/${name}/${i}`, name, lastOpenedAt: null })
    installation.setPreference(`${name}-${i}`, i)
    // Between every two, somebody else may come and go.
    if (i % 5 === 0) installation.close()
  }
  process.stdout.write(installation.installId)
}
