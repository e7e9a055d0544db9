import { foldText } from '../fold.ts'
import { meaningOfHeader } from '../roster-import/header-synonyms.ts'

/** What a column of a form's answers is taken for; `question:<id>` is one of the event's own. */
export type FormTarget =
  | 'appliedAt'
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'kana'
  | 'email'
  | 'phone'
  | 'memberNumber'
  | 'ticket'
  | 'note'
  | 'ignore'
  | `question:${string}`

export interface FormColumn {
  readonly index: number
  readonly header: string
  readonly target: FormTarget
}

export type FormKind = 'google' | 'microsoft' | 'other'

interface Asked {
  readonly questions: readonly { readonly id: string; readonly label: string }[]
}

const google = /^(タイムスタンプ|timestamp)$/i
const microsoftEnd = /^(完了時刻|完了日時|completion time)$/i
const ofProgram =
  /^(id|開始時刻|開始日時|start time|最終変更時刻|last modified time|合計点|得点|スコア|total points|score|quiz feedback)$/i
const ticketHeader = /チケット|券種|参加区分|参加の?種[別類]|申込区分|参加コース|^コース|ticket|participation type/i

/** Google Forms puts the time first, Microsoft Forms a number with two times. */
export function formKind(headers: readonly string[]): FormKind {
  if (headers.some((header) => google.test(header.trim()))) return 'google'
  return headers.some((header) => microsoftEnd.test(header.trim())) ? 'microsoft' : 'other'
}

/** Questions are known by their label; else a header is what a roster's header of that name is. */
export function formColumns(headers: readonly string[], { questions }: Asked): FormColumn[] {
  const byLabel = new Map(questions.map(({ id, label }) => [foldText(label), id]))
  return headers.map((typed, index) => {
    const header = typed.trim()
    const question = byLabel.get(foldText(header)) ?? byLabel.get(foldText(withoutBrackets(header)))
    return { index, header, target: question === undefined ? meant(header) : `question:${question}` }
  })
}

function withoutBrackets(header: string): string {
  return header.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, '')
}

function meant(header: string): FormTarget {
  if (google.test(header) || microsoftEnd.test(header)) return 'appliedAt'
  if (ofProgram.test(header)) return 'ignore'
  if (/^(ユーザー名|username|email address)$/i.test(header)) return 'email'
  if (ticketHeader.test(header)) return 'ticket'
  return targets[meaningOfHeader(header) ?? ''] ?? 'ignore'
}

const targets: Readonly<Record<string, FormTarget>> = {
  name: 'name',
  'name?': 'name',
  fullName: 'name',
  familyName: 'familyName',
  'givenName?': 'givenName',
  givenName: 'givenName',
  nameKana: 'kana',
  email: 'email',
  'contact?': 'phone',
  'phone?': 'phone',
  phone: 'phone',
  mobile: 'phone',
  memberNumber: 'memberNumber',
  memo: 'note',
}
