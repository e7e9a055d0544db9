import { expect, test } from 'vitest'
import { terminalLocale } from '../../src-shared/domain/terminal-locale.ts'

test('a terminal speaks Japanese unless it is told English', () => {
  const heard: [Record<string, string>, string?][] = [
    [{}],
    [{ LANG: 'C.UTF-8' }],
    [{ LANG: 'ja_JP.UTF-8' }],
    [{ LANG: 'en_US.UTF-8' }],
    [{ LANG: 'en_US.UTF-8', MEIBO_LANG: 'ja' }],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'en_GB.UTF-8' }],
    [{ MEIBO_LANG: 'en' }, 'ja'],
    [{}, 'en'],
  ]
  expect(heard.map(([env, flag]) => terminalLocale(env, flag))).toEqual([
    'ja',
    'ja',
    'ja',
    'en',
    'ja',
    'en',
    'ja',
    'en',
  ])
})
