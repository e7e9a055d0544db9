import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CutLine {
  readonly port: number
  /** Cuts all connections once so many more bytes have gone to the server, or `answer`: when it begins to answer them. */
  cutAfter(bytes: number, options?: { atAnswer?: boolean }): void
  mend(): void
  stop(): Promise<void>
}

/** A line to a server of this machine that can be cut in the middle of what a laptop sends. */
export async function layLine(target: number): Promise<CutLine> {
  const sockets = new Set<Socket>()
  let left = Number.POSITIVE_INFINITY
  let atAnswer = false
  let cut = false
  let cutting: NodeJS.Timeout | undefined

  function cutAll(): void {
    cut = true
    for (const socket of sockets) socket.destroy()
  }

  const line = createServer((laptop) => {
    if (cut) return laptop.destroy()
    const server = connect(target, '127.0.0.1')
    for (const socket of [laptop, server]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => {})
    }
    laptop.on('data', (bytes) => {
      if (cut) return
      const passed = atAnswer ? bytes : bytes.subarray(0, Math.max(0, left))
      left -= bytes.length
      // What has passed shall arrive before the line is cut.
      server.write(passed, () => {
        if (left <= 0 && !atAnswer) cutting ??= setTimeout(cutAll, 20)
      })
    })
    server.on('data', (bytes) => {
      if (atAnswer && left <= 0) cutAll()
      if (!cut) laptop.write(bytes)
    })
    laptop.on('close', () => server.destroy())
    server.on('close', () => laptop.destroy())
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  return {
    port: (line.address() as AddressInfo).port,
    cutAfter(bytes, options = {}) {
      left = bytes
      atAnswer = options.atAnswer ?? false
    },
    mend() {
      clearTimeout(cutting)
      cutting = undefined
      cut = false
      left = Number.POSITIVE_INFINITY
      atAnswer = false
    },
    async stop() {
      cutAll()
      await new Promise((resolve) => line.close(resolve))
    },
  }
}
