import type { Words } from './words.ts'

export const ja = {
  save: 'PDFを保存',
  print: '印刷',
  printing: '印刷の用意をしています…',
  sheets: (count: string) => `${count}枚`,
  sheet: (page: string, text: string) => `${page}枚目 ${text}`,
  receiptFile: (number: string, name: string) => `領収書 ${number} ${name}.pdf`,
  receiptsFile: (from: string, to: string) => `領収書 ${from}〜${to}.pdf`,
  making: '用紙を作っています…',
  unreadable: '用紙を表示できませんでした。PDFを保存すると、ほかのアプリで開けます。',
  tooManyToPrint: (limit: string) =>
    `${limit}枚を超えるので、ここからは印刷できません。PDFを保存して、開いてから印刷してください。`,
}

export const en = {
  save: 'Save PDF',
  print: 'Print',
  printing: 'Getting ready to print…',
  sheets: (count: string) => (count === '1' ? '1 sheet' : `${count} sheets`),
  sheet: (page: string, text: string) => `Sheet ${page}: ${text}`,
  receiptFile: (number: string, name: string) => `Receipt ${number} ${name}.pdf`,
  receiptsFile: (from: string, to: string) => `Receipts ${from} to ${to}.pdf`,
  making: 'Making the sheets…',
  unreadable: 'The sheets could not be shown. Save the PDF to open it in another app.',
  tooManyToPrint: (limit: string) =>
    `More than ${limit} sheets cannot be printed from here. Save the PDF, open it and print it there.`,
} satisfies Words<typeof ja>
