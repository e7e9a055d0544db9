import { expect, test } from 'vitest'
import { foldPassphrase } from '../../../../src-main/core/sync/format/passphrase.ts'
import { passphraseWeakness } from '../../../../src-main/core/sync/format/passphrase-strength.ts'

const names = ['みなと囲碁クラブ', '山田 花子', 'Port Go Club']

test.each([
  ['さくら', 'short'],
  ['correct hors', null],
  ['ｺﾞﾊﾞﾝ ﾄ ｺﾞ', 'short'],
  ['ああああああああああああああ', 'repeated'],
  ['さくら梅桃さくら梅桃さくら梅桃', 'repeated'],
  ['abcabcabcabcabc', 'repeated'],
  ['みなと囲碁クラブ2026年', 'common'],
  ['ミナト囲碁クラブの山田花子', 'common'],
  ['port-go-club 山田 花子!', 'common'],
  ['Password2026!', 'common'],
  ['passphrase passwordadmin', 'common'],
  ['1234567890123', 'common'],
  ['qwertyuiopasdf', 'common'],
  ['abcdefghijklmn', 'common'],
  ['あいうえおかきくけこさしす', 'common'],
  ['いろはにほへとちりぬるを', 'common'],
  ['090-1234-5678', 'common'],
  ['昭和26年5月17日生まれ', 'common'],
  ['8316 5920 4471 8803', null],
  ['さくら 自転車 らくだ 夕方', null],
  ['桜の木の下で七匹の猫が寝る', null],
  ['horse battery staple', null],
])('「%s」 is judged as %s', (passphrase, weakness) => {
  expect(passphraseWeakness(passphrase, names)).toBe(weakness)
})

test('a passphrase is the same however it was typed', () => {
  expect(foldPassphrase('　Ｐｏｒｔ　　ｶﾞﾗｽ\t12 ')).toBe('Port ガラス 12')
  expect(foldPassphrase('Port カ\u3099ラス 12')).toBe('Port ガラス 12')
  expect(foldPassphrase('port')).not.toBe(foldPassphrase('Port'))
})
