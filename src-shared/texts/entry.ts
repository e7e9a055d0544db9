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
    doubtful: '電話番号の桁数が合わないようです。番号を確かめてください。このままでも保存できます。',
    letters: '電話番号に文字が含まれています。番号だけか確かめてください。このままでも保存できます。',
  },
  kana: {
    otherLetters: 'かなでない文字が含まれています。読みがかなだけか確かめてください。このままでも保存できます。',
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
    doubtful:
      'This phone number seems to have too few or too many digits. Please check it. You can also save it as it is.',
    letters:
      'This phone number contains letters. Please check that it is only a number. You can also save it as it is.',
  },
  kana: {
    otherLetters: 'Not all of this is kana. Please check how the name is read. You can also save it as it is.',
  },
  similar: {
    look: 'Compare',
    lookAt: (name) => `Look at the entry of ${name}`,
    openPerson: 'Open this person',
    close: 'Close',
    empty: '(none)',
  },
} satisfies Words<typeof ja>
