import { expect, test } from 'vitest'
import {
  byHandOf,
  chooseCells,
  chooseDues,
  chooseFields,
  chooseHeaderRow,
  chooseRow,
  chooseSheet,
  chooseTarget,
  columnLetter,
  decideRow,
  decisionOf,
  isRefused,
  nothingChosen,
  outcome,
  planOf,
} from '../../../src-renderer/features/imports/import-choice.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'

const ada = 'ada' as MemberId
const counts = { new: 3, changed: 2, doubtful: 2 }
const column = (index: number, target: string) => ({ index, header: '', target, reason: 'synonym', examples: [] })
const doubtful = (row: number) => ({ row, state: 'doubtful' as const })

test('all that is new and changed is imported, doubtful rows wait for a decision', () => {
  expect(outcome(counts, nothingChosen)).toEqual({ written: 5, undecided: 2 })
})

test('a row left out by hand is not counted, and can be taken back in', () => {
  const left = chooseRow(nothingChosen, { row: 4, state: 'new' }, false)
  expect(outcome(counts, left)).toEqual({ written: 4, undecided: 2 })
  expect(outcome(counts, chooseRow(left, { row: 4, state: 'new' }, true))).toEqual({ written: 5, undecided: 2 })
})

test('a doubtful row becomes the same person, a new one, or nobody', () => {
  const same = decideRow(nothingChosen, doubtful(7), { kind: 'same', is: ada })
  const fresh = decideRow(same, doubtful(9), { kind: 'new' })
  expect(outcome(counts, fresh)).toEqual({ written: 7, undecided: 0 })
  expect([decisionOf(fresh, 7), decisionOf(fresh, 9)]).toEqual([{ kind: 'same', is: ada }, { kind: 'new' }])

  const left = decideRow(fresh, doubtful(7), { kind: 'leave' })
  expect(outcome(counts, left)).toEqual({ written: 6, undecided: 0 })
  expect(outcome(counts, decideRow(left, doubtful(7), { kind: 'undecided' }))).toEqual({ written: 6, undecided: 1 })
})

test('another sheet or header row forgets what was chosen for the one before', () => {
  const chosen = chooseTarget(chooseSheet('2025'), column(0, 'ignore'), 'name')
  expect(chooseHeaderRow(chosen, 3)).toEqual({ ...nothingChosen, sheet: '2025', headerRow: 3 })
})

test('the plan is the guess with the choices over it', () => {
  const proposal = { sheet: null, headerRow: 1, columns: [column(0, 'ignore'), column(2, 'phone')], top: [] }
  expect(planOf(proposal, chooseTarget(nothingChosen, column(0, 'ignore'), 'memberNumber')).columns).toEqual([
    { index: 0, target: 'memberNumber' },
    { index: 2, target: 'phone' },
  ])
})

test('a column of dues begins with the fee it seems to be, and keeps what was typed for it', () => {
  const guess = {
    target: 'dues:2024',
    feeId: null,
    feeName: '年会費',
    amount: 3000,
    cells: { paid: 1, amounts: 0, dates: 0, open: 0, exempt: 0, blank: 0, unclear: 0 },
  }
  const dues = { ...column(3, 'ignore'), dues: guess }
  const proposal = { sheet: null, headerRow: 1, columns: [dues], top: [] }
  const taken = chooseTarget(nothingChosen, dues, 'dues:2024')
  expect(planOf(proposal, taken).columns[0]?.dues).toEqual({ feeName: '年会費', amount: 3000 })

  const typed = chooseDues(taken, 3, { feeName: '会費', amount: 5000 })
  expect(planOf(proposal, chooseTarget(typed, dues, 'dues:2023')).columns[0]?.dues?.amount).toBe(5000)
  expect(planOf(proposal, chooseTarget(typed, dues, 'memo')).columns[0]?.dues).toBeUndefined()
})

test('a refused field covers every row, and taking it again forgets single cells', () => {
  const cell = chooseCells(nothingChosen, 4, ['phone'], false)
  expect(byHandOf(cell).refused).toEqual({ fields: [], cells: [{ row: 4, field: 'phone' }] })
  const field = chooseFields(cell, ['phone'], false)
  expect([isRefused(field, 9, ['phone']), isRefused(cell, 9, ['phone'])]).toEqual([true, false])
  expect(byHandOf(chooseFields(field, ['phone'], true)).refused).toEqual({ fields: [], cells: [] })
})

test('columns are named as Excel names them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
