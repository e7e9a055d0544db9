import { AwsClient } from 'aws4fetch'
import { openS3 } from '../../../src-main/core/sync/transports/s3.ts'
import type { Engine, EngineStore } from './engine.ts'
import { type Running, scratch } from './programs.ts'

export interface Keys {
  readonly accessKey: string
  readonly secretKey: string
}

const region = 'us-east-1'

/** @param prepare writes the server's own files into a folder and says on which port it will be and how it is started. */
export async function startS3(
  keys: Keys,
  prepare: (folder: string) => Promise<{ port: number; start: () => Promise<Running> }>,
): Promise<Engine> {
  const { folder, remove } = await scratch()
  const { port, start } = await prepare(folder)
  let running = await start()
  let count = 0
  return {
    port,
    async fresh() {
      count += 1
      const bucket = `club-${count}`
      await makeBucket(`http://127.0.0.1:${port}/${bucket}`, keys)
      return storeOf(port, bucket, keys)
    },
    kill: () => running.kill(),
    async restart() {
      running = await start()
    },
    async stop() {
      await running.kill()
      await remove()
    },
  }
}

function storeOf(port: number, bucket: string, keys: Keys): EngineStore {
  const placeAt = (at: number, name = bucket) => ({ url: `http://127.0.0.1:${at}`, bucket: name, region, ...keys })
  const openAt = (at: number, name = bucket) => openS3(placeAt(at, name))
  return {
    place: { kind: 's3', ...placeAt(port) },
    open: () => openAt(port),
    openAt,
    openMissing: () => openAt(port, `no-${bucket}`),
    plant: null,
  }
}

/** Buckets are an administrator's, so Meibo itself makes none. */
async function makeBucket(url: string, { accessKey, secretKey }: Keys): Promise<void> {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 0,
  })
  const answer = await client.fetch(url, { method: 'PUT' })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
}
