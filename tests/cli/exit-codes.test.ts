import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOffice } from '../../src-main/core/app/office.ts'
import { openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const folder = cli.path('会')
const club = ['--data', folder]

beforeAll(async () => {
  await cli.runAlone('init', '--name', '符号の会', ...club)
})
afterAll(() => cli.close())

test('what succeeds ends with 0; that nobody matches is said beside an empty list', async () => {
  expect(await cli.runAlone('members', ...club)).toEqual({ code: 0, out: '', err: '当てはまる会員はいません。\n' })
  expect(await cli.runAlone('members', '--json', ...club)).toEqual({ code: 0, out: '[]\n', err: '' })
})

test('a wrong flag, a missing one, an unknown command and no command end with 2 and show the usage', async () => {
  const wrong = [
    ['members', '--colour', ...club],
    ['pay', '--member', '1', ...club],
    ['pay', '--member', '1', '--amount', '-5', ...club],
    ['juggle'],
    [],
  ]
  const ran = await Promise.all(wrong.map((args) => cli.runAlone(...args)))
  expect(ran.map(({ code, out }) => [code, out])).toEqual(wrong.map(() => [2, '']))
  expect(ran.filter(({ err }) => !err.includes('npm run -s meibo --'))).toEqual([])
})

test('a fault ends with 1, one sentence on stderr, nothing on stdout', async () => {
  mkdirSync(cli.path('空'))
  writeFileSync(cli.path('text.csv'), '')
  const faults = [
    ['members', '--data', cli.path('空')],
    ['import', cli.path('無い.csv'), ...club],
    ['import', cli.path('text.csv'), ...club],
    ['pay', '--member', '9999', '--amount', '100', ...club],
    ['call', 'members.juggle', ...club],
  ]
  for (const args of faults) {
    const { code, out, err } = await cli.runAlone(...args)
    expect([args, code, out, err.trimEnd().split('\n').length]).toEqual([args, 1, '', 1])
  }
})

test('bad input is answered with a sentence for each field: which one, and what is expected', async () => {
  const input = JSON.stringify({ payerId: 'x', amount: 0, paidOn: '2026-13-40', method: 'gold', note: 5 })
  const { code, out, err } = await cli.runAlone('call', 'payments.record', input, ...club)
  expect([code, out]).toEqual([2, ''])
  expect(err.trimEnd().split('\n')).toEqual([
    '「payerId」には、id（一覧の id をそのまま）を入れてください。',
    '「amount」には、1 以上の数を入れてください。',
    '「paidOn」には、暦にある日付（2026-04-01 の形）を入れてください。',
    '「method」には、"cash"・"bank"・"postal"・"card"・"other"・"unknown" のどれかを入れてください。',
    '「note」には、文字（"…"）を入れてください。',
  ])
  const english = await cli.runAlone('call', 'members.find', '--lang', 'en', ...club)
  expect(english.err).toBe('The input as a whole must be a set of fields ({ … }).\n')
})

test('a club that is open elsewhere ends with 3 and says since when', async () => {
  const office = createOffice({ home: cli.path('another home'), host: 'browser', dailyBackups: false })
  await office.open(folder)
  try {
    const { code, out, err } = await cli.runAlone('members', '--lang', 'en', ...club)
    expect([code, out]).toEqual([3, ''])
    expect(err).toMatch(/^Meibo is open here since \d\d:\d\d; close it\.\n$/)
  } finally {
    await office.close()
  }
})

test('the terminal speaks English where it is set so', async () => {
  const { out } = await cli.runAlone('--help', '--lang', 'en')
  expect(out).toMatch(/^Usage: npm run -s meibo -- COMMAND/)
})

test('every procedure of the contract can be called and is listed with its schemas', async () => {
  const listed = await cli.json<{ procedure: string; input: object | null; output: object }[]>('call', '--list')
  expect(listed.find(({ procedure }) => procedure === 'members.find')?.input).toEqual({
    type: 'object',
    properties: { who: { type: 'string', minLength: 1 } },
    required: ['who'],
  })
  const info = await cli.json<object>('call', 'app.info', ...club)
  expect(info).toMatchObject({ host: 'cli', protection: 'none' })
})
