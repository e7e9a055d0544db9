import { parseArgs } from 'node:util'

export interface StartOptions {
  readonly data: string | undefined
  readonly org: string | undefined
  readonly port: number | undefined
  readonly demo: boolean
  readonly open: boolean
}

/** The flags of `npm start`, or null where one is unknown or makes no sense. */
export function readStartOptions(args: readonly string[]): StartOptions | null {
  try {
    const { values } = parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false })
    const port = values.port === undefined ? undefined : readPort(values.port)
    return { data: values.data, org: values.org, port, demo: values.demo, open: !values['no-open'] }
  } catch {
    return null
  }
}

const flags = {
  data: { type: 'string' },
  org: { type: 'string' },
  port: { type: 'string' },
  demo: { type: 'boolean', default: false },
  'no-open': { type: 'boolean', default: false },
} as const

function readPort(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) throw new RangeError('port')
  return port
}
