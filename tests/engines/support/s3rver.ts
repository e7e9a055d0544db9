import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Engine } from './engine.ts'
import { freePort, startProgram } from './programs.ts'
import { startS3 } from './s3-engine.ts'

export function startS3rver(): Promise<Engine> {
  return startS3({ accessKey: 'S3RVER', secretKey: 'S3RVER' }, async (folder) => {
    const port = await freePort()
    await mkdir(join(folder, 'buckets'))
    const program = join(dirname(createRequire(import.meta.url).resolve('s3rver')), '../bin/s3rver.js')
    const args = [program, '-a', '127.0.0.1', '-p', String(port), '-d', join(folder, 'buckets'), '--silent']
    const start = () => startProgram({ command: process.execPath, args, port, log: join(folder, 'program.log') })
    return { port, start }
  })
}
