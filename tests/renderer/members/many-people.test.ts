import { expect, test } from 'vitest'
import { actInPages } from '../../../src-renderer/features/members/act-in-pages.ts'
import { fetchRows } from '../../../src-renderer/ui/data-grid-source.ts'
import type { MemberRow } from '../../../src-shared/contract/members.ts'
import { memberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { bringIn, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

test('three thousand marked people go into the trash by one press, and come back by one', async () => {
  const { api } = await startClub()
  const people = Array.from({ length: 3000 }, (_, place) => ({
    会員番号: String(place + 1),
    氏名: `会員 ${place + 1}`,
  }))
  await bringIn(api, rosterFile(people))
  const source = {
    queryKey: ['members'],
    fetchPage: async (offset: number, limit: number) => api.members.list({ offset, limit }),
  }

  const marked = await fetchRows<MemberRow>(source, 0, 2999)
  const ids = marked.map(({ id }) => memberId.parse(id))
  const done = await finish(actInPages(ids, (page) => api.members.trash({ ids: page }), new AbortController().signal))
  const gone = await api.members.counts()
  for (const operationId of done.operationIds.toReversed()) await api.history.undo({ operationId })

  expect(new Set(ids).size).toBe(3000)
  expect([done.count, done.failure, gone.present, gone.trash]).toEqual([3000, null, 0, 3000])
  expect((await api.members.counts()).present).toBe(3000)
})
