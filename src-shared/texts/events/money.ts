import type { Words } from '../words.ts'

/** What an event brought and cost. */
export const ja = {
  charged: '請求',
  paid: '入金',
  open: '未納',
  cost: '支出',
  balance: '差引',
  tickets: '区分ごと',
  ticket: '区分',
  count: '人数',
  people: (count: string) => `${count}名`,
  expenses: '支出',
  noExpenses: '支出はまだありません。帳簿で支出を入れるときに、この行事を選びます。',
  paidOn: '日',
  payee: '支払先',
  description: '内容',
  amount: '金額',
}

export const en = {
  charged: 'Charged',
  paid: 'Paid',
  open: 'Unpaid',
  cost: 'Costs',
  balance: 'Balance',
  tickets: 'By ticket',
  ticket: 'Ticket',
  count: 'People',
  people: (count) => `${count}`,
  expenses: 'Costs',
  noExpenses: 'No costs yet. Choose this event when you enter an expense in the books.',
  paidOn: 'Day',
  payee: 'Payee',
  description: 'What for',
  amount: 'Amount',
} satisfies Words<typeof ja>
