import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** A process that Electron would know by name. */
export interface NamedProcess {
  readonly pid: () => number | undefined
  readonly name: string
  readonly over: unknown
}

export interface AppMetric {
  readonly pid: number
  readonly type: 'Browser' | 'Tab' | 'GPU' | 'Utility'
  readonly name?: string
  readonly serviceName?: string
  readonly creationTime: number
  readonly memory: { readonly workingSetSize: number; readonly peakWorkingSetSize: number }
  readonly cpu: { readonly percentCPUUsage: number; readonly idleWakeupsPerSecond: number }
}

interface Running {
  readonly pid: number
  readonly parent: number
  readonly kib: number
  readonly command: string
}

/** Every process below this one, as the system counts them; Chromium's browser process stands beside main here. */
export function listProcesses(named: Iterable<NamedProcess>): AppMetric[] {
  const names = new Map([...named].map(({ pid, name }) => [pid(), name]))
  const all = runningProcesses()
  const metric = ({ pid, kib, command }: Running): AppMetric => {
    const name = names.get(pid)
    return {
      pid,
      type: name === undefined ? typeOf(command) : 'Utility',
      ...(name === undefined ? {} : { name, serviceName: name }),
      creationTime: 0,
      memory: { workingSetSize: kib, peakWorkingSetSize: kib },
      cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
    }
  }
  const own = all.filter(({ pid }) => pid === process.pid)
  return [...own, ...below(process.pid, all)].filter(({ command }) => !/^ps /.test(command)).map(metric)
}

function below(parent: number, all: readonly Running[]): Running[] {
  return all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid, all)])
}

function runningProcesses(): Running[] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(fromProc)
  if (process.platform === 'win32') {
    const kib = Math.round(process.memoryUsage().rss / 1024)
    return [{ pid: process.pid, parent: process.ppid, kib, command: process.execPath }]
  }
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return lines.split('\n').flatMap((line) => {
    const [, pid, parent, kib, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid === undefined ? [] : [{ pid: +pid, parent: Number(parent), kib: Number(kib), command: command ?? '' }]
  })
}

/** None of a process that has ended meanwhile. */
function fromProc(pid: string): Running[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    return [{ pid: Number(pid), parent: field('PPid'), kib: field('VmRSS'), command }]
  } catch {
    return []
  }
}

function typeOf(command: string): AppMetric['type'] {
  const type = /--type=(\S+)/.exec(command)?.[1]
  if (type === 'renderer') return 'Tab'
  if (type === 'gpu-process') return 'GPU'
  return type === undefined ? 'Browser' : 'Utility'
}
