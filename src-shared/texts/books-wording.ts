import type { BooksFormat, TaxClass } from '../contract/ledger-accounts.ts'

/** What the files for accounting programs say. Those programs are Japanese, whatever language the club reads Meibo in. */
export const booksWording = {
  program: { yayoi: '弥生', freee: 'freee', mf: 'マネーフォワード' } satisfies Record<BooksFormat, string>,
  outOfScope: '対象外',
  cash: '現金',
  deposit: '普通預金',
  current: '当座預金',
  /** Of what is of no account yet. */
  suspenseReceived: '仮受金',
  suspensePaid: '仮払金',
  advance: '前受金',
  refund: '返金',
  transfer: '資金移動',
  reversal: '取消',
  /** At the beginning of a year, of dues that were paid for it before. */
  takenOver: '前受金の振替',
  income: '収入',
  expense: '支出',
  taxIncluded: '内税',
} as const

type TaxLabel = (percent: number) => string
type Labels = Record<'sale' | 'purchase', Record<Exclude<TaxClass, 'none'>, TaxLabel>>

/** 税区分 as each program calls it. */
export const taxLabels: Record<BooksFormat, Labels> = {
  yayoi: {
    sale: {
      standard: (percent) => `課税売上込${percent}%`,
      reduced: (percent) => `課税売上込軽減${percent}%`,
      exempt: () => '非課税売上',
      free: () => '輸出売上',
    },
    purchase: {
      standard: (percent) => `課対仕入込${percent}%`,
      reduced: (percent) => `課対仕入込軽減${percent}%`,
      exempt: () => '非課税仕入',
      free: () => '対象外',
    },
  },
  freee: {
    sale: {
      standard: (percent) => `課税売上${percent}%`,
      reduced: (percent) => `課税売上${percent}%（軽）`,
      exempt: () => '非課売上',
      free: () => '輸出売上',
    },
    purchase: {
      standard: (percent) => `課対仕入${percent}%`,
      reduced: (percent) => `課対仕入${percent}%（軽）`,
      exempt: () => '非課仕入',
      free: () => '対象外',
    },
  },
  mf: {
    sale: {
      standard: (percent) => `課税売上 ${percent}%`,
      reduced: (percent) => `課税売上 (軽)${percent}%`,
      exempt: () => '非課税売上',
      free: () => '輸出売上',
    },
    purchase: {
      standard: (percent) => `課税仕入 ${percent}%`,
      reduced: (percent) => `課税仕入 (軽)${percent}%`,
      exempt: () => '非課税仕入',
      free: () => '対象外',
    },
  },
}

/** The heading lines of the files that have one. */
export const booksHeadings = {
  freee: [
    ...['収支区分', '管理番号', '発生日', '決済期日', '取引先コード', '取引先', '勘定科目', '税区分', '金額'],
    ...['税計算区分', '税額', '備考', '品目', '部門', 'メモタグ（複数指定可、カンマ区切り）'],
    ...['セグメント1', 'セグメント2', 'セグメント3', '決済日', '決済口座', '決済金額'],
  ],
  mf: [
    ...['取引No', '取引日', '借方勘定科目', '借方補助科目', '借方部門', '借方取引先', '借方税区分', '借方インボイス'],
    ...['借方金額(円)', '借方税額', '貸方勘定科目', '貸方補助科目', '貸方部門', '貸方取引先', '貸方税区分'],
    ...['貸方インボイス', '貸方金額(円)', '貸方税額', '摘要', '仕訳メモ', 'タグ', 'MF仕訳タイプ', '決算整理仕訳'],
    ...['作成日時', '作成者', '最終更新日時', '最終更新者'],
  ],
} as const
