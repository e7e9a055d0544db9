import type { CameWith, InvitationState } from '../contract/sync.ts'
import type { Words } from './words.ts'

type Ends = Readonly<Record<Exclude<CameWith, 'open' | null>, string>>
type Ended = Readonly<Record<Exclude<InvitationState, 'open' | 'used'>, string>>

/** Invitations, which let one computer join without comparing anything. */
export const ja = {
  title: '招待',
  hint: '招待の数字を渡すと、相手のパソコンは、数字を見くらべなくても参加できます。',
  act: '招待を作る',
  make: {
    title: '招待を作る',
    what: [
      'パソコン一台が、一度だけ参加できます。7 日のうちに使ってもらってください。',
      '参加しているどれか一台で Meibo が開いていれば、ひとりでに参加できます。',
      'この数字を知り、共有の場所に入れる人は、会の名簿を読めます。渡す相手のほかには見せないでください。',
      '招待を使い終わっても、取り消しても、その人が読めることは変わりません。どれかのパソコンを外すと鍵が新しくなり、そのあとに書くものは読めなくなります。',
    ],
    act: '数字を作る',
    making: '招待の数字を作っています',
  },
  sheet: {
    title: '招待の数字',
    lead: 'この数字で、パソコンが一台参加できます。もう一度は表示されません。',
    until: (when: string) => `${when} まで使えます。`,
    digits: '招待の数字',
    print: '印刷する',
    copy: 'コピーする',
    copied: '招待の数字をコピーしました',
    notCopied: 'コピーできませんでした。数字を書き写してください。',
    kept: '閉じる',
    keptHint: '相手に渡せるようにしてから閉じてください。',
    secret: '共有の場所のパスワードと、同じ紙や同じメールに書かないでください。',
  },
  list: '作った招待',
  until: (when: string) => `${when} まで`,
  madeBy: (actor: string, laptop: string, when: string) =>
    `${when} に${actor ? `${actor}さんが` : ''}「${laptop}」で作りました`,
  states: { withdrawn: '取り消されました', expired: '期限が過ぎました' } as Ended,
  usedBy: (laptop: string) => `「${laptop}」が参加しました`,
  withdraw: '取り消す',
  withdrawQuestion: 'この招待を取り消しますか',
  withdrawMessage:
    'この数字では、もう参加できなくなります。数字を知る人が、共有の場所に入って名簿を読めることは、変わりません。',
  withdrawn: '招待を取り消しました',
  asking: {
    used: '招待の数字で参加しようとしていますが、その招待は、もうほかのパソコンが使いました。',
    withdrawn: '招待の数字で参加しようとしていますが、その招待は取り消されています。',
    expired: '招待の数字で参加しようとしていますが、その招待は期限が過ぎています。',
    unknown: '招待の数字で参加しようとしていますが、その招待は、このパソコンにまだ届いていません。',
  } as Ends,
  waiting: {
    title: 'まもなく参加できます',
    what: 'ほかのパソコンのどれか一台で Meibo が開くと、ひとりでに参加できます。何もしなくてかまいません。',
    ended: {
      used: 'この招待は、もうほかのパソコンが使いました。数字を見くらべれば、参加を認めてもらえます。',
      withdrawn: 'この招待は取り消されています。数字を見くらべれば、参加を認めてもらえます。',
      expired: 'この招待は期限が過ぎています。数字を見くらべれば、参加を認めてもらえます。',
    } as Readonly<Record<Exclude<InvitationState, 'open'>, string>>,
  },
}

export const en = {
  title: 'Invitations',
  hint: 'With the digits of an invitation another computer can join without anybody comparing digits.',
  act: 'Make an invitation',
  make: {
    title: 'Make an invitation',
    what: [
      'One computer can join with it, once, within 7 days.',
      'It joins by itself as soon as Meibo is open on one of the computers that have joined.',
      'Whoever knows these digits and can reach the shared place can read the roster. Show them to nobody but the person they are for.',
      'They can go on reading even after the invitation was used or withdrawn. Removing a computer makes a new key: what is written after that, they cannot read.',
    ],
    act: 'Make the digits',
    making: 'Making the digits of the invitation',
  },
  sheet: {
    title: 'Digits of the invitation',
    lead: 'One computer can join with these digits. They are not shown again.',
    until: (when: string) => `They hold until ${when}.`,
    digits: 'Digits of the invitation',
    print: 'Print',
    copy: 'Copy',
    copied: 'The digits of the invitation were copied',
    notCopied: 'They could not be copied. Write them down instead.',
    kept: 'Close',
    keptHint: 'Make sure that you can pass them on before you close this.',
    secret: 'Do not put them on the same paper or into the same e-mail as the password of the shared place.',
  },
  list: 'Invitations made',
  until: (when: string) => `Until ${when}`,
  madeBy: (actor: string, laptop: string, when: string) => `Made ${actor ? `by ${actor} ` : ''}on “${laptop}”, ${when}`,
  states: { withdrawn: 'Withdrawn', expired: 'Its time is over' },
  usedBy: (laptop: string) => `“${laptop}” has joined`,
  withdraw: 'Withdraw',
  withdrawQuestion: 'Withdraw this invitation?',
  withdrawMessage:
    'Nobody can join with these digits any more. Whoever knows them and can reach the shared place can still read the roster.',
  withdrawn: 'The invitation was withdrawn',
  asking: {
    used: 'It came with the digits of an invitation, but another computer has used that already.',
    withdrawn: 'It came with the digits of an invitation, but that was withdrawn.',
    expired: 'It came with the digits of an invitation, but its time is over.',
    unknown: 'It came with the digits of an invitation that has not reached this computer yet.',
  },
  waiting: {
    title: 'This computer will join shortly',
    what: 'As soon as Meibo is open on one of the other computers, this one joins by itself. There is nothing to do.',
    ended: {
      used: 'Another computer has used this invitation already. By comparing digits, this one can still be let in.',
      withdrawn: 'This invitation was withdrawn. By comparing digits, this computer can still be let in.',
      expired: 'The time of this invitation is over. By comparing digits, this computer can still be let in.',
    },
  },
} satisfies Words<typeof ja>
