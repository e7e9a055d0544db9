import { type WireFile, wireFile, wireFileType } from '../../../src-shared/domain/wire-file.ts'

/** A file whose bytes are at hand, since the wire's serializer cannot wait for them. */
class ReadFile {
  readonly wire: WireFile

  constructor(wire: WireFile) {
    this.wire = wire
  }
}

const serializer = {
  type: wireFileType,
  condition: (data: unknown) => data instanceof ReadFile,
  serialize: (file: ReadFile): WireFile => file.wire,
  deserialize: (sent: unknown): File => {
    const { name, type, base64 } = wireFile.parse(sent)
    return new File([Buffer.from(base64, 'base64')], name, { type })
  },
}

/** What a client of a wire needs to receive files at the end of a stream. */
export const wireFilesLink = { customJsonSerializers: [serializer] }

/** What a handler of a wire needs to send them. */
export const wireFilesHandler = {
  ...wireFilesLink,
  clientInterceptors: [
    async ({ next }: { next: () => Promise<unknown> }): Promise<unknown> => {
      const output = await next()
      return isStream(output) ? withReadFiles(output) : output
    },
  ],
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output
}

/** Not a generator: one that waits for its next event could not be stopped. */
function withReadFiles(events: AsyncIterator<unknown>) {
  return {
    next: async () => {
      const step = await events.next()
      return step.done ? { done: true, value: await read(step.value) } : step
    },
    return: async (value?: unknown) => (await events.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** The result with each of its files read; results hold files only at their top. */
async function read(result: unknown): Promise<unknown> {
  if (typeof result !== 'object' || result === null) return result
  const entries = Object.entries(result).map(async ([key, value]) => [
    key,
    value instanceof File ? await readFile(value) : value,
  ])
  return Object.fromEntries(await Promise.all(entries))
}

async function readFile(file: File): Promise<ReadFile> {
  const base64 = Buffer.from(await file.arrayBuffer()).toString('base64')
  return new ReadFile({ name: file.name, type: file.type, base64 })
}
