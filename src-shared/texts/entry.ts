import type { Words } from './words.ts'

/** What the form says while a person is being written: codes, addresses, phones, kana, who may be there already. */
export const ja = {
  postal: {
    unknown: 'この郵便番号は一覧にありません。新しい建物などでは、そのままでかまいません。',
    filled: (place: string) => `${place}を入れました。`,
    setAddress: '住所を直す',
    takeCode: (code: string) => `${code} を入れる`,
    changeCode: (code: string) => `${code} に直す`,
    chooseTown: (count: number) => `町名を選ぶ（${count}）`,
    chooseCode: (count: number) => `郵便番号を選ぶ（${count}）`,
    fromAddress: '住所から分かる番号です。',
    differs: (place: string) => `この番号は${place}のものです。`,
    /** Where a code belongs to the rest of a city. */
    wholeCity: 'そのほかの町',
  },
  phone: {
    doubtful: '桁数が合わないようです。よければ、このまま保存できます。',
    letters: '数字でない文字があります。よければ、このまま保存できます。',
  },
  kana: {
    otherLetters: 'かなでない文字があります。よければ、このまま保存できます。',
  },
  similar: {
    look: '見くらべる',
    lookAt: (name: string) => `${name}さんの登録を見る`,
    openPerson: 'この人を開く',
    close: '閉じる',
    empty: '（なし）',
  },
}

export const en = {
  postal: {
    unknown: 'This postal code is not in the table. For a new building that is fine.',
    filled: (place) => `Filled in ${place}.`,
    setAddress: 'Change address',
    takeCode: (code) => `Use ${code}`,
    changeCode: (code) => `Use ${code}`,
    chooseTown: (count) => `Choose town (${count})`,
    chooseCode: (count) => `Choose code (${count})`,
    fromAddress: 'The code of this address.',
    differs: (place) => `This code belongs to ${place}.`,
    wholeCity: 'Other towns',
  },
  phone: {
    doubtful: 'The number of digits looks wrong. If it is right, save it as it is.',
    letters: 'There are letters in this number. If they belong there, save it as it is.',
  },
  kana: {
    otherLetters: 'Not all of this is kana. If it is right, save it as it is.',
  },
  similar: {
    look: 'Compare',
    lookAt: (name) => `Look at the entry of ${name}`,
    openPerson: 'Open this person',
    close: 'Close',
    empty: '(none)',
  },
} satisfies Words<typeof ja>
