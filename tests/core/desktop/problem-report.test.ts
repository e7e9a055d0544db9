import { expect, test } from 'vitest'
import { openLog } from '../../../src-main/core/hosting/office-log.ts'
import { startClub, startOffice } from '../../support/start-club.ts'

test('a report tells versions, sizes and the last faults, and nothing of the club', async () => {
  const { api, given, office, folder } = await startClub({ name: 'みどりの会' })
  await given.member('髙橋 一')
  await given.member('佐藤 二')
  openLog(office.installation.home)('call', new Error('tripped over 髙橋 一'))

  const { fileName, text } = await api.desktop.report()

  expect(text.split('\n')[0]).toBe('名簿 Meibo — 詳しい人に見せるための記録 / a report for whoever helps')
  expect(fileName).toBe('meibo-report-2025-05-01.txt')
  expect(text).toMatch(/^Meibo: \d+\.\d+\.\d+ \(cli\)$/m)
  expect(text).toMatch(/^rows: member 2, charge 0, payment 0/m)
  expect(text).toMatch(/^protection: key beside the data$/m)
  expect(text).toMatch(/^memory: core \d+ MiB$/m)
  expect(text).toMatch(/ call: Error$/m)
  expect(text).not.toMatch(/髙橋|みどり/)
  expect(text).not.toContain(folder)
  expect(text.slice(text.indexOf('\n'))).not.toMatch(/[^\x20-\x7e\n]/)
})

test('without a club open the report tells of the program alone', async () => {
  const { api } = startOffice()
  const { text } = await api.desktop.report()
  expect(text).toMatch(/^schema: \d+$/m)
  expect(text).not.toContain('rows:')
})
