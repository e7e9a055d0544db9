import type { InvitationState, Laptop, SyncStatus } from '../contract/sync.ts'
import * as invitations from './invitations.ts'
import type { Words } from './words.ts'

type State = Pick<SyncStatus, 'state' | 'done' | 'total' | 'doneAt' | 'laptop' | 'decisions' | 'ended'> & {
  trouble: string | null
}
type LaptopStates = Readonly<Record<Laptop['state'], string>>
type InvitationStates = Readonly<Record<InvitationState, string>>

/** The words of the commands about several computers. */
export const ja = {
  exchanged: (received: string, sent: string) => `やり取りしました（受け取り ${received} 件、送り ${sent} 件）。`,
  state: ({ state, done, total, doneAt, trouble, laptop, decisions, ended }: State): string => {
    switch (state) {
      case 'alone':
        return 'このパソコンだけで使っています。'
      case 'removed':
        return `${ended?.by ? `パソコン「${ended.by}」で、` : ''}このパソコンは外されました。ここにある名簿は、そのまま残っています。`
      case 'refused':
        return `${ended?.by ? `パソコン「${ended.by}」で、` : ''}このパソコンの参加は断られました。ここにある名簿は、そのまま残っています。`
      case 'waiting':
        return 'ほかのパソコンで参加を認めてもらうのを待っています。'
      case 'needsUpdate':
        return 'このパソコンの Meibo を新しくしてください。入力したものは残っています。'
      case 'needsKey':
        return '新しい鍵を待っています。ほかのパソコンを一度つないでください。何日も変わらなければ、参加している人に尋ねてください。'
      case 'unread':
        return `${laptop ? `「${laptop}」` : 'ほかのパソコン'}から、読み取れない記録が届いています。何も失われていません。どのパソコンの Meibo も新しくしてください。それでも変わらなければ、そのパソコンで最近入れたものを控えてから、そのパソコンを外し、もう一度参加してもらってください。`
      case 'receiving':
        return `受け取っています（${done}／${total}）`
      case 'sending':
        return `送っています（${done}／${total}）`
      case 'trouble':
        return trouble ?? ''
      case 'decisions':
        return `決めていただくことが ${decisions} 件あります。`
      case 'arriving':
        return `${laptop ? `「${laptop}」の` : ''}ファイルがまだ届ききっていません。あとでまた受け取ります。`
      case 'upToDate':
        return doneAt === null ? 'まだやり取りしていません。' : `すべてそろっています（${doneAt}）。`
    }
  },
  code: (code: string) =>
    `参加のための数字です。紙に書いて、しまっておいてください（もう一度は表示されません）。\n\n  ${code}\n`,
  joined: (name: string, members: string, path: string) => `「${name}」を受け取りました。会員 ${members} 人： ${path}`,
  waitingHere: (code: string) => `ほかのパソコンで、この数字を見比べて参加を認めてもらってください： ${code}`,
  waitingInvited: invitations.ja.waiting.what,
  invitationEnded: invitations.ja.waiting.ended,
  invitation: (code: string, until: string) =>
    `招待の数字です。パソコン一台が、${until} まで参加できます（もう一度は表示されません）。\nこの数字を知り、共有の場所に入れる人は、招待を取り消しても、鍵が新しくなるまで会の名簿を読めます。\n\n  ${code}\n`,
  until: (when: string) => `${when} まで`,
  invitationStates: { open: '使えます', used: '使われました', ...invitations.ja.states } as InvitationStates,
  thisOne: (label: string) => `${label}（このパソコン）`,
  states: { member: '参加', waiting: '参加待ち', refused: '断った', removed: '外した' } as LaptopStates,
  series: (series: string) => (series === '' ? '領収書：記号なし' : `領収書：${series}`),
  held: (count: string) => `取り入れていない分 ${count} 件`,
  clockOff: (minutes: number) => `時計が ${Math.abs(minutes)} 分${minutes > 0 ? '進んで' : '遅れて'}いるようです`,
  noSuchLaptop: (asked: string) => `「${asked}」というパソコンはありません。sync devices で確かめてください。`,
  whichLaptop: (ids: string) => `同じ名前のパソコンがあります。番号で選んでください： ${ids}`,
  removeNeedsYes: (label: string) =>
    `「${label}」を外すと、そのパソコンでこれから書くものは届かなくなり、ほかのパソコンがこれから書くものは読めなくなります。すでに持っている名簿は消えません。新しい参加の数字が出ます。共有の場所のパスワードも変えてください。外すなら --yes を付けてください。`,
  leaveNeedsYes:
    'ほかのパソコンとのやり取りをやめて、このパソコンだけで使います。名簿はそのまま残ります。ほかのパソコンの名簿も、それぞれに残ります。やめるなら --yes を付けてください。',
  placeNeedsYes: (address: string) =>
    `「${address}」とのやり取りをやめます。そこにあるファイルは残ります。やめるなら --yes を付けてください。`,
  refillNeedsYes: (address: string) =>
    `「${address}」に、このパソコンが持っているものをもう一度置きます。本当に会の場所なら --yes を付けてください。`,
  noSuchPlace: (asked: string) => `共有の場所 ${asked} はありません。sync status で確かめてください。`,
  placeProblems: {
    address: 'アドレスが読めません。https:// で始まるアドレスを入れてください。',
    open: '暗号になっていないアドレス（http://）は使えません。https:// のアドレスを入れてください。',
    bucket: 'バケットの名前がありません。https://サーバー/バケット の形で入れてください。',
    keys: 'アクセスキーと秘密キーがありません。--user と --password-file を付けてください。',
    database: 'データベースの名前か、ユーザー名がありません。',
  },
  noConflicts: '食い違った入力はありません。',
  writtenBy: (laptop: string, actor: string, at: string) => `（${[actor, laptop, at].filter(Boolean).join('、')}）`,
  shown: '← 今はこちら',
}

export const en = {
  exchanged: (received: string, sent: string) => `Exchanged: ${received} received, ${sent} sent.`,
  state: ({ state, done, total, doneAt, trouble, laptop, decisions, ended }: State): string => {
    switch (state) {
      case 'alone':
        return 'This club is on this computer only.'
      case 'removed':
        return `This computer was removed${ended?.by ? ` on “${ended.by}”` : ''}. The roster that is on it stays as it is.`
      case 'refused':
        return `This computer was not let in${ended?.by ? ` on “${ended.by}”` : ''}. The roster that is on it stays as it is.`
      case 'waiting':
        return 'Waiting for another computer to let this one join.'
      case 'needsUpdate':
        return 'Please update Meibo on this computer. What you entered is kept.'
      case 'needsKey':
        return 'Waiting for a new key. Connect one of the other computers once. If nothing changes for days, ask the others.'
      case 'unread':
        return `${laptop ? `“${laptop}”` : 'Another computer'} sent something that cannot be read. Nothing is lost. Please update Meibo on all computers. If that does not help, write down what was lately entered on that computer, remove it and let it join again.`
      case 'receiving':
        return `Receiving (${done} of ${total})`
      case 'sending':
        return `Sending (${done} of ${total})`
      case 'trouble':
        return trouble ?? ''
      case 'decisions':
        return decisions === 1 ? 'One thing needs your decision.' : `${decisions} things need your decision.`
      case 'arriving':
        return `A file${laptop ? ` from “${laptop}”` : ''} has not fully arrived; it will be fetched again.`
      case 'upToDate':
        return doneAt === null ? 'Nothing has been exchanged yet.' : `Everything is up to date (${doneAt}).`
    }
  },
  code: (code: string) =>
    `The digits for joining. Write them down and keep them safe (they are not shown again).\n\n  ${code}\n`,
  joined: (name: string, members: string, path: string) => `“${name}” is here, with ${members} members: ${path}`,
  waitingHere: (code: string) => `Let this computer join on another one, comparing these digits: ${code}`,
  waitingInvited: invitations.en.waiting.what,
  invitationEnded: invitations.en.waiting.ended,
  invitation: (code: string, until: string) =>
    `The digits of an invitation: one computer can join with them until ${until} (they are not shown again).\nWhoever knows them and can reach the shared place can read the roster until there is a new key, even if the invitation is withdrawn.\n\n  ${code}\n`,
  until: (when: string) => `until ${when}`,
  invitationStates: { open: 'open', used: 'used', withdrawn: 'withdrawn', expired: 'expired' } as InvitationStates,
  thisOne: (label: string) => `${label} (this computer)`,
  states: { member: 'joined', waiting: 'waiting', refused: 'refused', removed: 'removed' } as LaptopStates,
  series: (series: string) => (series === '' ? 'receipts: no prefix' : `receipts: ${series}`),
  held: (count: string) => `${count} not taken in`,
  clockOff: (minutes: number) => `clock seems ${Math.abs(minutes)} minutes ${minutes > 0 ? 'fast' : 'slow'}`,
  noSuchLaptop: (asked: string) => `There is no computer “${asked}”. See sync devices.`,
  whichLaptop: (ids: string) => `Several computers have that name. Choose one by its id: ${ids}`,
  removeNeedsYes: (label: string) =>
    `Once “${label}” is removed, nothing it writes arrives any more, and it cannot read what the others write. What it already holds stays on it. New digits for joining are shown. Change the password of the shared place as well. Add --yes to remove it.`,
  leaveNeedsYes:
    'This ends the exchange with the other computers; the roster stays on this one, and on each of the others. Add --yes to end it.',
  placeNeedsYes: (address: string) =>
    `This ends the exchange with “${address}”. The files there stay. Add --yes to end it.`,
  refillNeedsYes: (address: string) =>
    `This puts all that this computer holds into “${address}” again. Add --yes if it is the club’s place.`,
  noSuchPlace: (asked: string) => `There is no shared place ${asked}. See sync status.`,
  placeProblems: {
    address: 'The address cannot be read. Enter one that begins with https://.',
    open: 'An address without encryption (http://) cannot be used. Enter one that begins with https://.',
    bucket: 'There is no bucket in the address. Enter it as https://server/bucket.',
    keys: 'Access key and secret key are missing. Add --user and --password-file.',
    database: 'The name of the database or of its user is missing.',
  },
  noConflicts: 'No entries contradict each other.',
  writtenBy: (laptop: string, actor: string, at: string) => `(${[actor, laptop, at].filter(Boolean).join(', ')})`,
  shown: ' ← shown now',
} satisfies Words<typeof ja>
