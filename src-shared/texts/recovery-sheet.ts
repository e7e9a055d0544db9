import type { Locale } from './texts.ts'
import type { Words } from './words.ts'

/** What stands on the printed sheet that opens a club whose passphrase nobody remembers. */
const ja = {
  title: '復旧シート',
  fileName: (club: string, day: string) => `${day} 復旧シート ${club}.pdf`,
  made: (moment: string) => `${moment} に作成`,
  what: '合言葉を忘れたときや、パソコンが壊れたときに、この数字で名簿も控えも開けます。',
  code: '復旧の数字',
  group: (place: number) => `${place}`,
  howTitle: '使い方',
  how: [
    '名簿（Meibo）を開き、合言葉を聞かれたら「合言葉を忘れた」を選びます。新しいパソコンでは、先に「控えから戻す」で控えのファイルを選びます。',
    '上の数字を、左から順に入れます。入れまちがえると、何番の組かが示されます。',
    '開いたら、新しい合言葉を決めます。',
  ],
  keepTitle: 'しまい方',
  keep: [
    'パソコンや USB の控えとは別の場所に、通帳や印鑑と同じようにしまってください。',
    'この紙と、パソコンまたは控えの両方を手にした人は、だれでも名簿を読めます。',
    '写真にとったり、メールで送ったりしないでください。PDF は、印刷したら消してください。',
    '紙をなくしたら、設定の「保護」で新しいシートを作ってください。新しい数字を確かめた時から、この紙は使えなくなります。ただし、それより前に取った控えは、この紙で開けます。',
  ],
  keeper: 'しまう人',
  place: 'しまう場所',
}

const en = {
  title: 'Recovery sheet',
  fileName: (club: string, day: string) => `${day} recovery sheet ${club}.pdf`,
  made: (moment: string) => `Made on ${moment}`,
  what: 'If the passphrase is forgotten, or the computer breaks, these digits open the roster and its backups.',
  code: 'Recovery digits',
  group: (place: number) => `${place}`,
  howTitle: 'How to use it',
  how: [
    'Start Meibo. When it asks for the passphrase, choose “Forgot the passphrase”. On a new computer, first choose the backup file under “Restore a backup”.',
    'Enter the digits above, from left to right. If one is mistyped, you are told in which group.',
    'Once the club is open, set a new passphrase.',
  ],
  keepTitle: 'How to keep it',
  keep: [
    'Keep it apart from the computer and from backups on USB, as you would keep a bank book.',
    'Whoever has this paper and the computer or a backup can read the roster.',
    'Do not photograph it or send it by e-mail. Delete the saved PDF once it is printed.',
    'If it is lost, make a new sheet in the settings under “Protection”. This one stops working once the new digits have been checked; backups made before that still open with it.',
  ],
  keeper: 'Kept by',
  place: 'Kept where',
} satisfies Words<typeof ja>

/** Of any sheet with digits to keep. */
export type CodeSheetWords = Readonly<Record<Locale, Words<typeof ja>>>

export const recoverySheetWords: CodeSheetWords = { ja, en }
