import type { Words } from './words.ts'

export const ja = {
  unreadable: () => '数として読めません。例：20',
  notWhole: () => '小数は入れられません。例：20',
  outside: (least: string, most: string) => `${least}から${most}までの数を入れてください。`,
  yen: '金額として読めません。例：3,000',
  wholeYen: '円未満は入れられません。例：3,000',
  yenOutside: (least: string) => `${least}以上、12桁までの金額を入れてください。`,
  yenTooLong: '12桁までの金額を入れてください。',
}

export const en = {
  unreadable: () => 'This cannot be read as a number. Try 20.',
  notWhole: () => 'Enter a whole number, such as 20.',
  outside: (least, most) => `Enter a number from ${least} to ${most}.`,
  yen: 'This cannot be read as an amount. Try 3,000.',
  wholeYen: 'Enter whole yen, such as 3,000.',
  yenOutside: (least) => `Enter an amount of at least ${least}, with at most 12 digits.`,
  yenTooLong: 'Enter an amount with at most 12 digits.',
} satisfies Words<typeof ja>
