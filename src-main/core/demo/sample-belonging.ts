/** What people of the sample club can help with. */
export const helps = ['受付', '会場の準備', '写真', '送迎', '会報の発送'] as const

export const relations = ['妻', '夫', '長男', '長女', '妹', '弟'] as const

export const healths = ['そばアレルギー', '高血圧の薬を飲んでいる', 'ペースメーカーを使用', '卵アレルギー'] as const

export const sections = ['1班', '2班', '3班', '4班', '5班', '6班'] as const

export const committees = ['行事委員会', '会報委員会'] as const

export const sampleTags = ['送迎できる', '写真係', '会報の発送', '総会の受付', '初めての役員'] as const

/** `director`: a 理事 or 監事 would stand in the list that law asks for. */
export const sampleOffices = [
  { name: '会長', director: true },
  { name: '副会長', director: true },
  { name: '会計', director: true },
  { name: '書記', director: false },
  { name: '監事', director: true },
] as const
