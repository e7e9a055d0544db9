import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { freePort, type Running, startProgram } from './programs.ts'
import { startS3 } from './s3-engine.ts'

const kinds = ['account', 'container', 'object'] as const
type Kind = (typeof kinds)[number]

/** OpenStack's Swift with one disk and one copy of everything, spoken to as S3. */
export function startSwift(): Promise<Engine> {
  return startS3({ accessKey: 'club:anna', secretKey: 'secret' }, async (folder) => {
    const [port, account, container, object] = [await freePort(), await freePort(), await freePort(), await freePort()]
    const ports: Readonly<Record<Kind, number>> = { account, container, object }
    await mkdir(join(folder, 'disks/one'), { recursive: true })
    await writeFile(join(folder, 'swift.conf'), swiftSettings)
    await writeFile(join(folder, 'proxy.conf'), proxySettings(folder, port))
    for (const kind of kinds) {
      await writeFile(join(folder, `${kind}.conf`), storeSettings(folder, kind, ports[kind]))
      buildRing(folder, kind, ports[kind])
    }
    return { port, start: () => startAll(folder, { ...ports, proxy: port }) }
  })
}

async function startAll(folder: string, ports: Readonly<Record<Kind | 'proxy', number>>): Promise<Running> {
  const running = await Promise.all(
    ([...kinds, 'proxy'] as const).map((kind) =>
      startProgram({
        command: `/usr/bin/swift-${kind}-server`,
        args: [join(folder, `${kind}.conf`)],
        port: ports[kind],
        log: join(folder, `${kind}.log`),
      }),
    ),
  )
  return { kill: async () => void (await Promise.all(running.map((each) => each.kill()))) }
}

function buildRing(folder: string, kind: Kind, port: number): void {
  const build = (...args: string[]) =>
    execFileSync('/usr/bin/swift-ring-builder', [join(folder, `${kind}.builder`), ...args])
  build('create', '4', '1', '1')
  build('add', `r1z1-127.0.0.1:${port}/one`, '1')
  build('rebalance')
}

const swiftSettings = `
[swift-hash]
swift_hash_path_suffix = meibo
swift_hash_path_prefix = meibo
[storage-policy:0]
name = one
default = yes
`

function common(folder: string, port: number): string {
  return `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
swift_dir = ${folder}
user = ${userInfo().username}
workers = 0
log_address = ${folder}/no-log
devices = ${folder}/disks
mount_check = false
disable_fallocate = true
`
}

function storeSettings(folder: string, kind: Kind, port: number): string {
  return `${common(folder, port)}
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`
}

function proxySettings(folder: string, port: number): string {
  return `${common(folder, port)}
[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
# A disk's server that fails ten times, as while all start anew, would be left alone for a minute.
error_suppression_interval = 1
error_suppression_limit = 100000
[filter:catch_errors]
use = egg:swift#catch_errors
# It will have a cache; that nobody is there does it no harm.
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
check_bucket_owner = false
allow_multipart_uploads = false
[filter:tempauth]
use = egg:swift#tempauth
user_club_anna = secret .admin
`
}
