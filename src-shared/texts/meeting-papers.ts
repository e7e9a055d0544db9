import type { AgendaItem, ItemResult, Share } from '../contract/meetings.ts'
import type { Words } from './words.ts'

type Base = AgendaItem['base']
type Outcome = ItemResult['outcome']
type Counts = { for: string; against: string; abstain: string }

const basesJa: Record<Base, string> = { present: '出席者', entitled: '総数', cast: '賛成と反対の票' }
const basesEn: Record<Base, string> = {
  present: 'those present',
  entitled: 'all entitled',
  cast: 'the votes for and against',
}

function shareJa({ of, in: parts, more }: Share): string {
  if (more) return of * 2 === parts ? '過半数' : `${parts}分の${of}を超える数`
  return of === 0 ? '定めなし' : of === parts ? '全員' : `${parts}分の${of}以上`
}

function shareEn({ of, in: parts, more }: Share): string {
  if (more) return of * 2 === parts ? 'more than half' : `more than ${of}/${parts}`
  return of === 0
    ? 'none needed'
    : of === parts
      ? 'all'
      : of * 2 === parts
        ? 'at least half'
        : `at least ${of}/${parts}`
}

/** The words of a general meeting's papers and minutes, as the law on NPOs and the model 定款 put them. */
export const ja = {
  share: shareJa,
  majority: (base: Base, share: Share) => `${basesJa[base]}の${shareJa(share)}`,
  bases: basesJa,
  ways: { inPerson: '会場', proxy: '委任状', written: '書面', electronic: '電磁的方法', all: '合計' },
  votes: { for: '賛成', against: '反対', abstain: '棄権' },
  outcomes: {
    carried: '可決',
    rejected: '否決',
    tie: '可否同数',
    open: '未採決',
    noQuorum: '定足数に足りません',
  } satisfies Record<Outcome, string>,
  item: (number: number) => `第${number}号議案`,
  report: '報告事項',
  people: (count: string) => `${count}名`,
  households: (count: string) => `${count}世帯`,
  votesOf: (count: string) => `${count}票`,
  to: (name: string, honorific: string) => `${name}${honorific ? ` ${honorific}` : ''}`,
  number: (serial: string, memberNumber: string) =>
    [`受付番号 ${serial}`, memberNumber && `会員番号 ${memberNumber}`].filter(Boolean).join('　'),
  voteCount: (count: string) => `議決権 ${count}個`,
  dayAndTime: (day: string, from: string, to: string) =>
    [day || '日は未定', from && (to ? `${from}から${to}まで` : `${from}から`)].filter(Boolean).join('　'),
  undecided: '未定',
  fileNames: {
    papers: (name: string) => `${name} 招集通知`,
    voters: (name: string) => `${name} 議決権者名簿`,
    minutes: (name: string) => `${name} 議事録`,
  },
  notice: {
    title: (name: string) => `${name} 招集のお知らせ`,
    body: (name: string) =>
      `日ごろより当会の活動にご協力いただき、ありがとうございます。\n下記のとおり「${name}」を開きますので、ご出席くださいますようお知らせします。`,
    facts: { when: '日時', where: '場所', online: 'オンライン', agenda: '議題' },
    reply: (day: string) =>
      `次の用紙のうち、あてはまるものを ${day} までにお返しください。ご欠席の方は、委任状か書面表決書のどちらか一つをお出しください。出席として数えます。`,
    replySoon:
      '次の用紙のうち、あてはまるものをお返しください。ご欠席の方は、委任状か書面表決書のどちらか一つをお出しください。出席として数えます。',
    standing: {
      personal: '用紙をお出しになったあとでも、当日お越しになれば、ご本人の出席として数えます。',
      latest: '用紙を二つ以上お出しになったときは、いちばん後に届いたものを数えます。',
    },
  },
  slips: {
    cut: '切り取り',
    name: '氏名',
    answerBy: (day: string) => `${day} までにお返しください`,
    attendance: { title: '出欠票', comes: '出席します', absent: '欠席します（委任状または書面表決書を出します）' },
    proxy: {
      title: '委任状',
      text: (day: string, name: string) =>
        `私は、下記の者を代理人と定め、${day}${day ? '開催の' : ''}「${name}」における議決権の行使を委任します。`,
      holder: '代理人の氏名',
      chair: '議長',
      blank: '代理人の記入がないときは、議長に委任したものとして数えます。',
      limit: (count: string) =>
        `お一人が受けられる委任は ${count} 名までです（議長を除く）。当日出席する会員に限ります。`,
      present: '代理人は、当日出席する会員に限ります。',
    },
    written: {
      title: '書面表決書',
      sheet: (number: number, of: number) => `書面表決書（${number}／${of}）`,
      text: (day: string, name: string) =>
        `${day}${day ? '開催の' : ''}「${name}」の議案について、次のとおり表決します。一つに○をつけてください。`,
      blank: '○のない議案は、棄権として数えます。',
    },
    signed: '署名',
    day: '　　　　年　　月　　日',
  },
  list: {
    title: (name: string) => `${name} 議決権者名簿`,
    columns: { serial: '受付番号', number: '会員番号', name: '氏名', kana: 'フリガナ', votes: '議決権', sign: '確認' },
    asOf: (day: string) => `基準日 ${day}`,
    remark: '',
  },
  minutes: {
    title: (name: string) => `${name} 議事録`,
    draft: '（案）',
    headings: {
      when: '日時',
      where: '場所',
      entitled: '議決権者総数',
      entitledHouseholds: '世帯総数',
      entitledBoard: '構成員総数',
      present: '出席者数',
      quorum: '定足数',
      agenda: '審議事項',
      course: '議事の経過の概要及び議決の結果',
      signatories: '議事録署名人の選任に関する事項',
    },
    entitledOf: (type: string) => `${type}総数`,
    entitled: (people: string, votes: string, recordOn: string) =>
      `${people}${votes ? `（議決権 ${votes}個）` : ''}　${recordOn} 現在`,
    present: (all: string, parts: readonly string[]) => `${all}（うち${parts.join('、')}）`,
    ways: {
      inPerson: '本人出席',
      proxy: '表決委任者',
      written: '書面表決者',
      electronic: '電磁的方法による表決者',
    },
    by: (way: string, count: string) => `${way} ${count}`,
    quorum: (share: string, needed: string, reached: boolean) =>
      `総数の${share}（${needed}）。${reached ? '満たしています。' : '満たしていません。'}`,
    opened: (chair: string, reached: boolean) =>
      `${chair ? `議長に ${chair} を選出した。` : ''}議長は、出席者数を確認し、${reached ? '定足数を満たすのでこの会議は有効に成立した旨' : '定足数に足りない旨'}を述べ、議事に入った。`,
    result: ({ for: yes, against, abstain }: Counts, rule: string, needed: string, outcome: Outcome) => {
      const counted = `採決の結果、賛成 ${yes}票、反対 ${against}票、棄権 ${abstain}票（${rule}、必要な賛成 ${needed}票）`
      if (outcome === 'carried') return `${counted}で、本議案は可決された。`
      if (outcome === 'rejected') return `${counted}で、本議案は否決された。`
      if (outcome === 'tie') return `${counted}で、可否同数であった。`
      return outcome === 'open' ? '採決の結果：＿＿＿＿' : '定足数に足りないため、議決はできなかった。'
    },
    casting: (isFor: boolean) => `可否同数のため、議長は${isFor ? '可' : '否'}と決した。`,
    reported: '議長の指名により報告があり、了承された。',
    signatories: (names: readonly string[]) =>
      names.length === 0
        ? '議事録署名人に ＿＿＿＿＿＿＿＿、＿＿＿＿＿＿＿＿ の2名を選任した。'
        : `議事録署名人に ${names.join('、')} の${names.length}名を選任した。`,
    secretary: (name: string) => `議事録作成者　${name}`,
    closing: '以上、この議事録が正確であることを証するため、議長及び議事録署名人は、次に署名又は記名押印する。',
    closed: (time: string) => `以上で議事を終え、${time ? `${time} に` : ''}閉会した。`,
    chair: '議長',
    signatory: '議事録署名人',
    seal: '印',
  },
}

export const en = {
  share: shareEn,
  majority: (base, share) => `${shareEn(share)} of ${basesEn[base]}`,
  bases: basesEn,
  ways: { inPerson: 'In the room', proxy: 'Proxy', written: 'In writing', electronic: 'Electronic', all: 'Total' },
  votes: { for: 'For', against: 'Against', abstain: 'Abstain' },
  outcomes: { carried: 'Carried', rejected: 'Rejected', tie: 'Tie', open: 'Not voted yet', noQuorum: 'No quorum' },
  item: (number) => `Item ${number}`,
  report: 'Report',
  people: (count) => (count === '1' ? '1 person' : `${count} people`),
  households: (count) => (count === '1' ? '1 household' : `${count} households`),
  votesOf: (count) => (count === '1' ? '1 vote' : `${count} votes`),
  to: (name) => name,
  number: (serial, memberNumber) =>
    [`No. ${serial}`, memberNumber && `Member ${memberNumber}`].filter(Boolean).join('  '),
  voteCount: (count) => (count === '1' ? '1 vote' : `${count} votes`),
  dayAndTime: (day, from, to) =>
    [day || 'Day to be announced', from && (to ? `${from} to ${to}` : `from ${from}`)].filter(Boolean).join(', '),
  undecided: 'To be announced',
  fileNames: {
    papers: (name) => `${name} notice`,
    voters: (name) => `${name} voters`,
    minutes: (name) => `${name} minutes`,
  },
  notice: {
    title: (name) => `Notice of ${name}`,
    body: (name) => `Thank you for all you do for the club.\nYou are invited to “${name}”, as set out below.`,
    facts: { when: 'When', where: 'Where', online: 'Online', agenda: 'Agenda' },
    reply: (day) =>
      `Please return the slip that applies to you by ${day}. If you cannot come, return either the proxy or the written vote: you count as present.`,
    replySoon:
      'Please return the slip that applies to you. If you cannot come, return either the proxy or the written vote: you count as present.',
    standing: {
      personal: 'If you come after all, you count as having come, whatever you returned before.',
      latest: 'If you return more than one, the one that arrives last counts.',
    },
  },
  slips: {
    cut: 'Cut here',
    name: 'Name',
    answerBy: (day) => `Please return by ${day}`,
    attendance: {
      title: 'Attendance',
      comes: 'I will come',
      absent: 'I cannot come (I return a proxy or a written vote)',
    },
    proxy: {
      title: 'Proxy',
      text: (day, name) =>
        `I appoint the person named below to use my vote at “${name}”${day ? ` on ${day}` : ''} on my behalf.`,
      holder: 'Name of the proxy holder',
      chair: 'The chair',
      blank: 'Where nobody is named, the vote is given to the chair.',
      limit: (count) =>
        `One member may hold up to ${count} proxies (the chair any number), and has to be there in person.`,
      present: 'The holder has to be a member who is there in person.',
    },
    written: {
      title: 'Written vote',
      sheet: (number, of) => `Written vote (${number} of ${of})`,
      text: (day, name) =>
        `I vote as follows on the items of “${name}”${day ? ` on ${day}` : ''}. Please circle one for each.`,
      blank: 'An item without a mark counts as an abstention.',
    },
    signed: 'Signature',
    day: 'Date',
  },
  list: {
    title: (name) => `${name}: voters`,
    columns: { serial: 'No.', number: 'Member', name: 'Name', kana: 'Reading', votes: 'Votes', sign: 'Checked' },
    asOf: (day) => `As of ${day}`,
    remark: '',
  },
  minutes: {
    title: (name) => `Minutes of ${name}`,
    draft: ' (draft)',
    headings: {
      when: 'Date and time',
      where: 'Place',
      entitled: 'Entitled',
      entitledHouseholds: 'Entitled',
      entitledBoard: 'Entitled',
      present: 'Present',
      quorum: 'Quorum',
      agenda: 'Agenda',
      course: 'Course of the meeting and results',
      signatories: 'Choice of those who sign the minutes',
    },
    entitledOf: (type) => `Entitled (${type})`,
    entitled: (people, votes, recordOn) => `${people}${votes ? ` (${votes} votes)` : ''}, as of ${recordOn}`,
    present: (all, parts) => `${all} (${parts.join(', ')})`,
    ways: { inPerson: 'in person', proxy: 'by proxy', written: 'in writing', electronic: 'electronically' },
    by: (way, count) => `${count} ${way}`,
    quorum: (share, needed, reached) => `${share} of all (${needed}). ${reached ? 'Reached.' : 'Not reached.'}`,
    opened: (chair, reached) =>
      `${chair ? `${chair} was chosen as chair. ` : ''}The chair confirmed who was present, stated that ${reached ? 'the quorum was reached and the meeting valid' : 'the quorum was not reached'}, and opened the proceedings.`,
    result: ({ for: yes, against, abstain }, rule, needed, outcome) => {
      const counted = `For ${yes}, against ${against}, abstentions ${abstain} (${rule}; ${needed} needed).`
      if (outcome === 'carried') return `${counted} The item was carried.`
      if (outcome === 'rejected') return `${counted} The item was rejected.`
      if (outcome === 'tie') return `${counted} The votes were equal.`
      return outcome === 'open' ? 'Result: ____________' : 'There was no quorum to decide on the item.'
    },
    casting: (isFor) => `On a tie, the chair decided ${isFor ? 'in favour' : 'against'}.`,
    reported: 'The report was given and taken note of.',
    signatories: (names) =>
      names.length === 0
        ? 'Chosen to sign the minutes: ____________, ____________.'
        : `Chosen to sign the minutes: ${names.join(', ')}.`,
    secretary: (name) => `Minutes taken by ${name}`,
    closing: 'The chair and those chosen sign below to confirm that these minutes are correct.',
    closed: (time) => `The meeting was closed${time ? ` at ${time}` : ''}.`,
    chair: 'Chair',
    signatory: 'Signed by',
    seal: '',
  },
} satisfies Words<typeof ja>

export const meetingPapers = { ja, en }
