import { expect, test } from 'vitest'
import { apiOf } from '../../../src-main/core/app/router.ts'
import { fillDemo } from '../../../src-main/core/demo/fill-demo.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

const everyone = { who: { filter: { show: 'all' } } } as const
const formats = [{ format: 'csv' }, { format: 'xlsx' }, { format: 'xlsx', locale: 'en' }] as const

test('an export brought back into the same club changes nobody', async () => {
  const { office, api } = await startClub({ today: '2026-11-21' })
  await finish(fillDemo(apiOf(office)))

  for (const wish of formats) {
    const { file } = await finish(api.lists.make({ ...everyone, ...wish }))

    const { counts, rows, newMemberTypes, newCustomFields } = await preview(api, file)

    expect(rows.filter(({ state, problems }) => state !== 'same' || problems.length > 0)).toEqual([])
    expect({ ...counts, newMemberTypes, newCustomFields }).toEqual({
      ...{ new: 0, changed: 0, same: 240, doubtful: 0, skipped: 0, cellFaults: 0 },
      ...{ newMemberTypes: [], newCustomFields: [] },
    })
  }
})

test('an export brought into an empty club gives the same export', async () => {
  const first = await startClub({ today: '2026-11-21' })
  await finish(fillDemo(apiOf(first.office)))
  const second = await startClub({ today: '2026-11-21' })
  const { file } = await finish(first.api.lists.make({ ...everyone, format: 'csv' }))

  const { importId, plan } = await open(second.api, file)
  await finish(second.api.imports.commit({ importId, plan }))

  const again = await finish(second.api.lists.make({ ...everyone, format: 'csv' }))
  expect(comparable(await again.file.text())).toEqual(comparable(await file.text()))
})

async function preview(api: Api, file: File) {
  const { importId, plan } = await open(api, file)
  const answer = await api.imports.preview({ importId, plan, limit: 1000 })
  await api.imports.close({ importId })
  return answer
}

async function open(api: Api, file: File) {
  const { importId } = await finish(api.imports.open({ file }))
  const { sheet, headerRow, columns } = await api.imports.propose({ importId })
  return { importId, plan: { sheet, headerRow, columns: columns.map(({ index, target }) => ({ index, target })) } }
}

/**
 * Some columns are shown for reading alone, the id is each club's own, and the space between street and building does not show in a cell;
 * in the sample no cell of these holds a comma.
 */
function comparable(csv: string): string[] {
  const lines = csv
    .replace('\ufeff', '')
    .split('\r\n')
    .map((line) => line.split(','))
  const kept = (lines[0] ?? []).map((header) => !/（参考）$|^名簿ID$/.test(header))
  return lines.map((cells) =>
    cells
      .filter((_, index) => kept[index])
      .map((cell) => cell.trim())
      .join(),
  )
}
