import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createPackage, extractFile, getRawHeader } from '@electron/asar'
import { FuseState, FuseV1Options } from '@electron/fuses'
import { afterAll, describe, expect, test } from 'vitest'
import { distConfiguration, refusal } from '../../build/dist-config.ts'
import {
  driverFaults,
  kindFaults,
  licenceFaults,
  listFaults,
  pathFaults,
  presenceFaults,
  sizeFaults,
  unpackedFaults,
} from '../../build/dist-faults.ts'
import { fuseFaults, fuses, setFuses } from '../../build/dist-fuses.ts'
import { flipByteOf, integrityFaults } from '../../build/dist-integrity.ts'
import { besideArchive, type Entry, entriesOf, lasting, readGolden } from '../../build/dist-list.ts'
import { fuseWire, writeStandIn } from '../../build/dist-stand-in.ts'
import { worksAlone } from '../../build/dist-works.ts'

const folder = mkdtempSync(join(tmpdir(), 'meibo 名 '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const driver = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
const packed = (path: string, unpacked = path.endsWith('.node')): Entry => ({ path, size: 1, unpacked })

function write(path: string, content: string | Buffer = 'x'): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  return join(folder, path)
}

describe('what lies in a package', () => {
  test('the golden list holds when names get another hash, and tells what came and what went', () => {
    const entries = ['out/electron/main.js', 'out/electron/zip-parts-B51wIu_u.js', driver].map((path) => packed(path))
    const golden = lasting(entries)
    expect(golden).toEqual([
      'node_modules/better-sqlite3/prebuilds/<platform>.node',
      'out/electron/<chunk>.js',
      'out/electron/main.js',
    ])

    expect(
      listFaults([...entries.slice(0, 1), packed('out/electron/other-00000000.js'), packed(driver)], golden),
    ).toEqual([])
    expect(listFaults([...entries, packed('out/secret.txt')], golden)).toEqual([
      'not in the golden list: out/secret.txt',
    ])
    expect(listFaults(entries.slice(1), golden)).toEqual(['missing from the package: out/electron/main.js'])
  })

  test.each([
    ['source', 'out/electron/main.ts'],
    ['source', 'node_modules/better-sqlite3/src/better_sqlite3.cpp'],
    ['source map', 'out/renderer/assets/index-12345678.js.map'],
    ['test', 'node_modules/clone/test/test.js'],
    ['test', 'out/electron/main.test.js'],
    ['document', 'node_modules/clone/README.md'],
    ['own source folder', 'src-main/core/app/office.json'],
    ['server for a browser', 'out/serve/start.js'],
  ])('no %s: %s', (what, path) => {
    expect(kindFaults([packed('out/electron/main.js'), packed(path)])).toEqual([`${what} in the package: ${path}`])
  })

  test.each(['vitest', '@mantine/core'])('no development package: %s', (name) => {
    expect(kindFaults([packed(`node_modules/${name}/index.js`)])).toEqual([
      `development package in the package: ${name}`,
    ])
  })

  test('what a program reads beside itself is packed too', () => {
    const program =
      'read(new URL("../../resources/bank-profiles", import.meta.url), new URL("./list-worker.js", import.meta.url))'
    const entries = ['out/electron/core-host.js', 'out/electron/list-worker.js', 'resources/bank-profiles/yucho.json']
    const missing = (paths: readonly string[]) =>
      pathFaults(
        paths.map((path) => packed(path)),
        (path) => (path.endsWith('core-host.js') ? program : ''),
      )
    expect(missing(entries)).toEqual([])
    expect(missing(entries.slice(0, 1))).toEqual([
      'read and not packed: resources/bank-profiles',
      'read and not packed: out/electron/list-worker.js',
    ])
  })

  test('the driver lies outside the archive, only for its own system, and is the one that is known', () => {
    const mac = ['x64', 'arm64'].map((kind) => packed(`node_modules/better-sqlite3/prebuilds/darwin-${kind}.node`))
    expect(unpackedFaults([packed(driver)], 'linux')).toEqual([])
    expect(unpackedFaults(mac, 'darwin')).toEqual([])

    expect(unpackedFaults([packed(driver, false)], 'linux')).toEqual([`native module inside the archive: ${driver}`])
    expect(unpackedFaults([], 'linux')).toEqual(['0 native modules'])
    expect(unpackedFaults(mac.slice(1), 'darwin')).toEqual(['1 native modules'])
    expect(unpackedFaults([packed(driver)], 'win32')).toEqual([`native module of another platform: ${driver}`])
    expect(unpackedFaults([packed(driver), packed('package.json', true)], 'linux')).toEqual([
      'unpacked for no reason: package.json',
    ])

    const installed = readFileSync(new URL(`../../${driver}`, import.meta.url))
    expect(driverFaults([packed(driver)], () => installed)).toEqual([])
    expect(driverFaults([packed(driver)], () => installed.subarray(1))).toHaveLength(1)
  })

  test('fonts, data and licences are there, within 60 MB', () => {
    const whole = [
      ...readGolden().map((path) => packed(path)),
      packed('out/renderer/assets/biz-udpgothic-0-400-normal-12345678.woff2'),
    ]
    const beside = ['LICENSE.meibo.txt', 'LICENSES.packages.txt']
    expect(presenceFaults(whole, beside)).toEqual([])
    expect(presenceFaults([], [])).toEqual([
      'missing: Japanese font',
      'missing: font for rare kanji',
      'missing: font of the screens',
      'missing: postal codes',
      'missing: bank layouts',
      'missing: LICENSE.meibo.txt',
      'missing: LICENSES.packages.txt',
    ])
    expect([sizeFaults(60 * 1024 ** 2), sizeFaults(60 * 1024 ** 2 + 1)]).toEqual([
      [],
      ['the app without Electron has 60.0 MB'],
    ])
  })

  test('each package stands among the licences', () => {
    const entries = [packed('node_modules/clone/package.json'), packed('node_modules/clone/esm/package.json')]
    const read = (path: string) => (path.includes('esm') ? '{"type":"module"}' : '{"name":"clone","version":"2.1.2"}')
    expect(licenceFaults(entries, read, 'clone 2.1.2 (MIT)\n')).toEqual([])
    expect(licenceFaults(entries, read, 'clone 2.1.1 (MIT)\n')).toEqual(['without its licence: clone 2.1.2'])
  })

  test('what lies beside the archive is listed without what the archive left there', async () => {
    write('resources/app.asar')
    write(`resources/app.asar.unpacked/${driver}`)
    write('resources/LICENSE.meibo.txt')
    expect(besideArchive(join(folder, 'resources'))).toEqual(['LICENSE.meibo.txt'])
  })

  test('a packed core whose packages were left out does not start', async () => {
    write('bare/out/electron/core-host.js', "import 'pdfkit'\n")
    write('bare/package.json', '{"type":"module"}')
    const archive = join(folder, 'bare.asar')
    await createPackage(join(folder, 'bare'), archive)
    expect(await worksAlone(archive)).toEqual([expect.stringMatching(/does not start: .*pdfkit/)])
  })
})

describe('fuses', () => {
  const states = Object.values(fuses).map((wanted) => (wanted ? FuseState.ENABLE : FuseState.DISABLE))

  test('every fuse of a program is set, and each that stands otherwise is told', async () => {
    writeStandIn(join(folder, 'electron'), 'linux')
    const program = join(folder, 'electron/electron')
    expect(await fuseFaults(program)).toHaveLength(9)
    await setFuses(program)
    expect(await fuseFaults(program)).toEqual([])

    for (const index of states.keys()) {
      const wire = states.with(index, states[index] === FuseState.ENABLE ? FuseState.DISABLE : FuseState.ENABLE)
      const [fault] = await fuseFaults(write('one-off', fuseWire(wire)))
      expect(fault).toContain(FuseV1Options[index])
    }
  })

  test('a fuse that nobody has thought about is refused, and a missing one too', async () => {
    const more = write('more', fuseWire([...states, FuseState.ENABLE]))
    await expect(setFuses(more)).rejects.toThrow('strictlyRequireAllFuses')
    expect(await fuseFaults(more)).toEqual(['fuse 9 is on, not off'])
    expect(await fuseFaults(write('fewer', fuseWire(states.slice(1))))).not.toEqual([])
  })
})

describe('the hash of the archive', () => {
  test('is looked for in the bundle of macOS, and one changed byte of a file is one byte', async () => {
    write('own/out/electron/main.js', 'console.log(1)\n'.repeat(20))
    const archive = join(folder, 'app/Meibo.app/Contents/Resources/app.asar')
    mkdirSync(dirname(archive), { recursive: true })
    await createPackage(join(folder, 'own'), archive)
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')
    const manifest = (value: string) =>
      `<key>ElectronAsarIntegrity</key><dict><key>Resources/app.asar</key><dict><string>${value}</string></dict></dict>`

    write('app/Meibo.app/Contents/Info.plist', manifest(hash))
    expect(integrityFaults(join(folder, 'app'), 'darwin')).toEqual([])
    write('app/Meibo.app/Contents/Info.plist', manifest('0'.repeat(64)))
    expect(integrityFaults(join(folder, 'app'), 'darwin')).toHaveLength(1)

    const before = extractFile(archive, join('out', 'electron', 'main.js'))
    flipByteOf(archive, join('out', 'electron', 'main.js'))
    const after = readFileSync(archive).subarray(-before.length)
    expect([...after].filter((byte, index) => byte !== before[index])).toHaveLength(1)
    expect(entriesOf(archive).map(({ path }) => path)).toEqual(['out/electron/main.js'])
  })

  test('a program of Windows without it is told', async () => {
    writeStandIn(join(folder, 'windows'), 'win32')
    write('windows/Meibo.exe', readFileSync(join(folder, 'windows/electron.exe')))
    await createPackage(join(folder, 'own'), join(folder, 'windows/resources/app.asar'))
    expect(integrityFaults(join(folder, 'windows'), 'win32')).toHaveLength(1)
    expect(integrityFaults(join(folder, 'windows'), 'linux')).toEqual([])
  })
})

describe('what the environment says about a release', () => {
  const update = { MEIBO_UPDATE_URL: 'https://meibo.example/' }

  test('updates come from the address that is given, and without one there are none', () => {
    expect(distConfiguration('linux', [], update).publish).toEqual({
      provider: 'generic',
      url: update.MEIBO_UPDATE_URL,
    })
    expect(distConfiguration('linux', [], {}).publish).toBeNull()
    expect(refusal('linux', { MEIBO_UPDATE_URL: 'http://meibo.example/' })).toMatch('https')
  })

  test('a package for Windows that updates itself names its publisher', () => {
    expect(refusal('win', update)).toMatch('signed')
    expect(refusal('win', { ...update, WIN_CSC_LINK: 'own.pfx' })).toMatch('MEIBO_PUBLISHER')
    const signed = { ...update, WIN_CSC_LINK: 'own.pfx', MEIBO_PUBLISHER: 'みどりの会' }
    expect(refusal('win', signed)).toBeNull()
    expect(distConfiguration('win', [], signed).win).toMatchObject({
      forceCodeSigning: true,
      signtoolOptions: { publisherName: ['みどりの会'] },
    })
    const inCloud = { MEIBO_AZURE_ENDPOINT: 'https://jpe.codesigning.azure.net', MEIBO_PUBLISHER: 'みどりの会' }
    expect(distConfiguration('win', [], inCloud).win).toMatchObject({
      azureSignOptions: { publisherName: 'みどりの会' },
    })
  })

  test('macOS is hardened where it is signed, and sent to the notary where somebody is named to send', () => {
    expect(distConfiguration('mac', [], {}).mac).toEqual({ identity: '-', hardenedRuntime: false, notarize: false })
    expect(distConfiguration('mac', [], { CSC_NAME: 'Meibo', APPLE_API_KEY: 'key.p8' }).mac).toEqual({
      forceCodeSigning: true,
      hardenedRuntime: true,
      notarize: true,
    })
  })
})
