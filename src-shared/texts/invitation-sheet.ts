import type { CodeSheetWords } from './recovery-sheet.ts'
import type { Locale } from './texts.ts'

/** What stands on the printed sheet of an invitation for one computer, which holds until a moment. */
export function invitationWords(until: Readonly<Record<Locale, string>>): CodeSheetWords {
  return { ja: ja(until.ja), en: en(until.en) }
}

const ja = (until: string): CodeSheetWords['ja'] => ({
  title: '招待',
  fileName: (club, day) => `${day} 招待 ${club}.pdf`,
  made: (moment) => `${moment} に作成`,
  what: `会の名簿を、もう一台のパソコンでも使うための招待です。${until} までに、一台が一度だけ参加できます。`,
  code: '招待の数字',
  group: (place) => `${place}`,
  howTitle: '使い方',
  how: [
    '新しいパソコンで名簿（Meibo）を開き、最初の画面の「ほかのパソコンの名簿に参加する」を選びます。',
    '共有の場所（フォルダーやサーバー）を選び、上の数字を、左から順に入れます。入れまちがえると、何番の組かが示されます。',
    'あとは待つだけです。参加しているパソコンのどれか一台で Meibo が開いていれば、ひとりでに参加できます。',
  ],
  keepTitle: '気をつけること',
  keep: [
    'この数字を知り、共有の場所に入れる人は、名簿を読めます。頼んだ人のほかには見せないでください。',
    '参加できたら、この紙は破って捨ててください。数字は、もうほかのパソコンには使えません。',
    'なくしたときは、「何台かで使う」でこの招待を取り消し、共有の場所のパスワードも変えてください。',
  ],
  keeper: '渡す相手',
  place: '共有の場所',
})

const en = (until: string): CodeSheetWords['en'] => ({
  title: 'Invitation',
  fileName: (club, day) => `${day} invitation ${club}.pdf`,
  made: (moment) => `Made on ${moment}`,
  what: `An invitation to use the club’s roster on one more computer. One can join with it, once, until ${until}.`,
  code: 'Digits of the invitation',
  group: (place) => `${place}`,
  howTitle: 'How to use it',
  how: [
    'Start Meibo on the new computer and choose “Join a club from another computer” on the start screen.',
    'Choose the shared place (a folder or a server), and enter the digits above from left to right. If one is mistyped, you are told in which group.',
    'Then just wait. It joins by itself as soon as Meibo is open on one of the computers that have joined.',
  ],
  keepTitle: 'What to mind',
  keep: [
    'Whoever knows these digits and can reach the shared place can read the roster. Show them to nobody but the person they are for.',
    'Once the computer has joined, tear up this paper. The digits let no other computer in.',
    'If it is lost, withdraw this invitation under “Several computers”, and change the password of the shared place.',
  ],
  keeper: 'Given to',
  place: 'Shared place',
})
