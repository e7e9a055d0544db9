import type { CodeSheetWords } from './recovery-sheet.ts'

/** What stands on the printed sheet with which other computers join the club. */
const ja: CodeSheetWords['ja'] = {
  title: '参加シート',
  fileName: (club, day) => `${day} 参加シート ${club}.pdf`,
  made: (moment) => `${moment} に作成`,
  what: 'ほかのパソコンでも会の名簿を使うときに、この数字と共有の場所で参加します。',
  code: '参加のための数字',
  group: (place) => `${place}`,
  howTitle: '使い方',
  how: [
    '新しいパソコンで名簿（Meibo）を開き、最初の画面の「ほかのパソコンの名簿に参加する」を選びます。',
    '共有の場所（フォルダーやサーバー）を選び、上の数字を、左から順に入れます。入れまちがえると、何番の組かが示されます。',
    '新しいパソコンに 6 けたの数字が出ます。前からのパソコンの「設定」→「何台かで使う」で、同じ数字か見くらべて「認める」を押します。',
  ],
  keepTitle: 'しまい方',
  keep: [
    '通帳や印鑑と同じようにしまってください。写真にとったり、メールで送ったりしないでください。',
    'この紙を手にし、共有の場所に入れる人は、名簿を読めます。',
    '紙をなくしたら、「何台かで使う」で新しい数字を作り、共有の場所のパスワードを変えてください。この紙の数字も、そのまま使えます。',
  ],
  keeper: 'しまう人',
  place: '共有の場所',
}

const en: CodeSheetWords['en'] = {
  title: 'Joining sheet',
  fileName: (club, day) => `${day} joining sheet ${club}.pdf`,
  made: (moment) => `Made on ${moment}`,
  what: 'With these digits and the shared place, another computer joins the club.',
  code: 'Digits for joining',
  group: (place) => `${place}`,
  howTitle: 'How to use it',
  how: [
    'Start Meibo on the new computer and choose “Join a club from another computer” on the start screen.',
    'Choose the shared place (a folder or a server), and enter the digits above from left to right. If one is mistyped, you are told in which group.',
    'The new computer shows six digits. On one that has joined already, open “Settings”, “Several computers”, compare them and press “Let it join”.',
  ],
  keepTitle: 'How to keep it',
  keep: [
    'Keep it as you would keep a bank book. Do not photograph it or send it by e-mail.',
    'Whoever has this paper and can reach the shared place can read the roster.',
    'If it is lost, make new digits under “Several computers”, and change the password of the shared place. The digits on this paper stay good.',
  ],
  keeper: 'Kept by',
  place: 'Shared place',
}

export const joiningSheetWords: CodeSheetWords = { ja, en }
