import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { buildIfOlder } from '../../src-main/serve/built.ts'
import { benchAttendance } from './attendance.ts'
import { benchArrears, benchBilling } from './billing.ts'
import { benchCells } from './cells.ts'
import { benchDesktopStart } from './desktop-start.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchEdits } from './edits.ts'
import { atMost, atMostTimes } from './measured.ts'
import { benchReceipts, type Row } from './receipts.ts'
import { rosterCsv } from './roster-csv.ts'
import { benchRoster } from './roster-pages.ts'
import { benchScrolling } from './scrolling.ts'
import { benchSegments } from './segments.ts'
import { benchStart } from './start.ts'
import { benchStatement } from './statement.ts'
import { benchSync } from './sync.ts'
import { benchWorkbook } from './workbook.ts'

const ROSTER = 10_000

// `npm run bench [-- --json] [-- --members N]`: what the app takes, beside the same work done as plainly as possible in
// the same run. Other work on the machine makes all of it slower; the ratios stay. What is bundled is built first.

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, members: { type: 'string', default: '100000' } },
})
const count = Number(values.members)
if (!(await buildIfOlder('everything', () => undefined))) throw new Error('The bundle could not be built.')
const root = mkdtempSync(join(tmpdir(), 'meibo-bench-'))
try {
  const rows = await bench()
  if (values.json) console.log(JSON.stringify({ members: count, rows }, null, 2))
  else console.table(rows.map(shown))
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function bench(): Promise<Row[]> {
  const [home, folder] = [join(root, 'home'), join(root, 'club')]
  mkdirSync(home)
  writeFileSync(join(root, 'roster.csv'), rosterCsv(count))
  writeFileSync(join(root, 'more.csv'), rosterCsv(count, count))

  const imported = await benchImport(home, folder)
  const pages = await withClub(home, folder, (api) => benchRoster(api, join(root, 'plain.db')))
  const segments = await withClub(home, folder, benchSegments)
  const duplicates = await withClub(home, folder, (api) => benchDuplicates(api, join(root, 'plain.db')))
  const edits = await benchEdits(home, folder, join(root, 'bare.db'))
  const scrolling = await benchScrolling(home, folder)
  const starts = await benchStart(home, folder)
  const during = await child('club-import.ts', home, folder, join(root, 'more.csv'))
  return [
    ...pages,
    ...segments,
    ...duplicates,
    ...edits,
    ...scrolling,
    ...imported,
    atMost(`page: while ${count} more come in (${during.pages} pages), ms p95`, during.pageP95, 50),
    ...(await benchDifferences()),
    ...starts,
    ...(await benchDesktopStart(root)),
    ...(await benchReceipts()),
    ...(await benchBilling(root)),
    ...(await benchStatement(root)),
    ...(await benchAttendance(root)),
    ...(await benchSync(root)),
    ...(await benchWorkbook(count)),
    ...(await benchCells()),
    // Last: it fills the club with a million charges.
    ...(await benchArrears(home, folder)),
  ]
}

async function benchImport(home: string, folder: string): Promise<Row[]> {
  const plain = await child('plain-import.ts', join(root, 'roster.csv'), join(root, 'plain.db'))
  const ours = await child('club-import.ts', home, folder, join(root, 'roster.csv'))
  return [
    atMostTimes('import: ms', ours.ms, plain.ms, 4),
    atMost('import: peak memory of the process, MiB', ours.peakMiB, 600, plain.peakMiB),
  ]
}

async function benchDifferences(): Promise<Row[]> {
  const places = ['home', 'club'].map((name) => join(root, 'differences', name))
  mkdirSync(join(root, 'differences', 'home'), { recursive: true })
  const { ms, pageMs } = await child('differences.ts', ...places, String(ROSTER))
  return [
    atMost(`import: differences of ${ROSTER} rows against ${ROSTER} members, ms`, ms, 3000),
    atMost('import: a page of them with a column refused, ms', pageMs, 500),
  ]
}

async function withClub<T>(
  home: string,
  folder: string,
  work: (api: ReturnType<typeof apiOf>) => Promise<T>,
): Promise<T> {
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  await office.open(folder)
  try {
    return await work(apiOf(office))
  } finally {
    await office.close()
  }
}

/** A process of its own for what is to be measured alone; it prints its figures as JSON. */
async function child(program: string, ...args: string[]): Promise<Readonly<Record<string, number>> & Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, program), ...args])
  return JSON.parse(stdout)
}

interface Figures {
  readonly ms: number
  readonly peakMiB: number
  readonly pageP95: number
  readonly pageMs: number
  readonly pages: number
}

function shown({ name, value, floor, ratio, goal, met }: Row) {
  const short = (figure: number | undefined) => (figure === undefined ? '' : Number(figure.toPrecision(3)))
  return { what: name, measured: short(value), floor: short(floor), ratio: short(ratio), goal, met: met ? 'yes' : 'NO' }
}
