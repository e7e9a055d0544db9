import type { Words } from './words.ts'

export const ja = {
  appName: '名簿 Meibo',
  nav: {
    home: 'ホーム',
    members: '名簿',
    dues: '会費',
    receipts: '領収書',
    history: '履歴',
    settings: '設定',
  },
}

export const en = {
  appName: 'Meibo',
  nav: {
    home: 'Home',
    members: 'Roster',
    dues: 'Dues',
    receipts: 'Receipts',
    history: 'History',
    settings: 'Settings',
  },
} satisfies Words<typeof ja>
