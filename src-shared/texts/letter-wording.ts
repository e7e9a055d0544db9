interface BankAccount {
  readonly bank: string
  readonly branch: string
  readonly type: string
  readonly number: string
  readonly holder: string
}

/** What the banks' files call by number. */
const kindsByCode: Readonly<Record<string, string>> = { 1: '普通', 2: '当座', 4: '貯蓄' }

/** The usual words of letters about money; a club may set its own. They are letters to members in Japan: always Japanese. */
export const letterWording = {
  titles: {
    request: '会費納入のお願い',
    invoice: '請求書',
    reminder: ['会費納入のご確認', '会費納入の再度のお願い', '会費の未納について'],
  },
  bodies: {
    request:
      '日ごろより当会の活動にご協力いただき、ありがとうございます。\n下記の会費を、{due}納めくださいますようお願いいたします。',
    invoice: '下記のとおりご請求申し上げます。',
    reminder: [
      '下記の会費につきまして、まだご入金を確かめられておりません。お忘れでしたら、{due}お納めくださいますようお願いいたします。\nすでにお納めいただいている場合は、行き違いをお許しください。',
      '先にお願いいたしました下記の会費につきまして、いまだにご入金を確かめられておりません。ご事情がおありでしたら、どうぞご相談ください。\nお手数ですが、{due}お納めくださいますよう、あらためてお願いいたします。',
      '再三お願いしております下記の会費が、未納のままとなっております。{due}必ずお納めください。\nこのまま納入のない場合は、会則により退会の手続きをとらせていただくことがあります。ご事情のある方は、至急ご連絡ください。',
    ],
  },
  payBy: (day: string) => `${day}までに`,
  soon: 'お早めに',
  dueOn: (day: string) => `${day} 期限`,
  line: (fee: string, year: string, whose: string) => `${whose ? `${whose} 様分　` : ''}${year} ${fee}`.trim(),
  headings: { what: '内容', due: '期限', amount: '金額', total: '合計', payTo: 'お支払い先' },
  /** All that a transfer form asks for. What the club has not said of its account is 普通, as nearly every club's is. */
  bankAccount: ({ bank, branch, type, number, holder }: BankAccount) => {
    const place = [bank, branch].filter(Boolean).join(' ')
    const kind = kindsByCode[type] || type || (/普通|当座|貯蓄|振替/.test(place) ? '' : '普通')
    return `${[place, kind, number].filter(Boolean).join(' ')}　名義 ${holder}`
  },
  postalAccount: (account: string, holder: string) => `ゆうちょ振替口座 ${account}　名義 ${holder}`,
  from: { phone: (phone: string) => `電話 ${phone}`, registration: (number: string) => `登録番号 ${number}` },
  attached: '同じ内容の手紙を PDF で添えています。',
  mailDrafts: (title: string) => `${title} メール下書き`,
  mail: ({
    name,
    body,
    lines,
    total,
    payTo,
    attached,
    club,
  }: {
    name: string
    body: string
    lines: readonly string[]
    total: string
    payTo: readonly string[]
    attached: string
    club: string
  }) =>
    [
      name,
      body,
      [...lines, `合計　${total}`].join('\n'),
      payTo.length > 0 ? ['お支払い先', ...payTo].join('\n') : '',
      attached,
      club,
    ]
      .filter(Boolean)
      .join('\n\n'),
} as const
