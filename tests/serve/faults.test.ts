import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { isContractProcedure } from '@orpc/contract'
import { expect, onTestFinished, test } from 'vitest'
import { findProcedure, listProcedures } from '../../src-main/cli/procedures.ts'
import { openLog } from '../../src-main/core/hosting/office-log.ts'
import { contract } from '../../src-shared/contract/contract.ts'
import { callOver, serveOffice } from '../support/served-office.ts'

const markers = ['髙橋 一', 'タカハシ', 'hajime@example.jp', '090-1234-5678', 'correct horse battery']

/** Each procedure that answers at once, with the first of these that it takes; one that streams may never end. */
const guesses: readonly unknown[] = [
  undefined,
  {},
  { id: '0199a5c2-7c1e-7b3a-9c55-0a1b2c3d4e5f' },
  { memberId: '0199a5c2-7c1e-7b3a-9c55-0a1b2c3d4e5f' },
  { year: 2025 },
  { offset: 0, limit: 10 },
  { search: markers[0] },
]
const streams = new Set(listProcedures().flatMap(({ procedure, stream }) => (stream ? [procedure] : [])))
const calls = Object.entries(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]) => {
    if (!isContractProcedure(procedure) || streams.has(`${feature}.${name}`)) return []
    const { inputSchema } = procedure['~orpc']
    const takes = (input: unknown) => {
      const judged = inputSchema?.['~standard'].validate(input)
      return judged === undefined || !('issues' in judged) || judged.issues === undefined
    }
    const input = guesses.find(takes)
    return takes(input) ? [{ path: `${feature}.${name}`, input }] : []
  }),
)

test('a fault in whatever is asked reaches the window as a fault and nothing of it, is logged without a person, and the rest goes on', async () => {
  const host = await serveOffice()
  onTestFinished(() => host.close())
  const home = mkdtempSync(join(tmpdir(), 'meibo 名 '))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const { cookie } = await host.enter()
  const { api, close } = callOver(host.server, { Cookie: cookie, Origin: host.origin })
  onTestFinished(close)
  Object.assign(host.office, {
    log: openLog(home),
    club: () => {
      throw new TypeError(`row "${markers.join('", "')}" is broken`)
    },
  })

  const faults: { path: string; status: number; said: string }[] = []
  for (const { path, input } of calls) {
    const answer = findProcedure(api, path)?.(input)
    const fault = await answer?.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    if (fault instanceof ORPCError && !fault.defined)
      faults.push({ path, status: fault.status, said: JSON.stringify(fault) })
  }

  expect(faults.length).toBeGreaterThan(60)
  expect(faults.filter(({ status }) => status !== 500)).toEqual([])
  expect(faults.filter(({ said }) => markers.some((marker) => said.includes(marker)))).toEqual([])
  const log = readFileSync(join(home, 'logs', 'meibo.log'), 'utf8')
  expect(log.match(/ call: TypeError$/gm)).toHaveLength(faults.length)
  expect(markers.filter((marker) => log.includes(marker))).toEqual([])
  expect(await api.app.info()).toMatchObject({ host: 'browser' })
})
