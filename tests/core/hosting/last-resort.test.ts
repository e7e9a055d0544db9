import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/start-club.ts'

const hosting = join(import.meta.dirname, '..', '..', '..', 'src-main', 'core', 'hosting')

/** A program that ends with this; what it said, how it ended, and what is in its log. */
function endsWith(act: string) {
  const home = temporaryFolder()
  const program = `
    const { openLog } = await import(${JSON.stringify(join(hosting, 'office-log.ts'))})
    const { endOnFault } = await import(${JSON.stringify(join(hosting, 'end-on-fault.ts'))})
    endOnFault(openLog(process.argv[1]), () => console.error('sentence'))
    setTimeout(() => console.log('went on'), 1000)
    ${act}`
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program, home], { encoding: 'utf8' })
  const log = readFileSync(join(home, 'logs', 'meibo.log'), 'utf8')
  return { status: ran.status, said: [ran.stdout, ran.stderr], log }
}

test('a host ends at a fault that nothing has caught, with a sentence and its traces in the log alone', () => {
  const thrown = endsWith(`setTimeout(() => { throw new RangeError('Smith Taro') }, 1)`)
  const refused = endsWith(`void Promise.reject(new TypeError('Smith Taro'))`)

  expect(thrown).toEqual({
    status: 1,
    said: ['', 'sentence\n'],
    log: expect.stringMatching(/ uncaught: RangeError$/m),
  })
  expect(refused).toEqual({
    status: 1,
    said: ['', 'sentence\n'],
    log: expect.stringMatching(/ unanswered: TypeError$/m),
  })
})
