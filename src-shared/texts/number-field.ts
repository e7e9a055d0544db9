import type { Words } from './words.ts'

export const ja = {
  unreadable: () => '数として読めません。例：20',
  notWhole: () => '小数は入れられません。例：20',
  outside: (least: string, most: string) => `${least}から${most}までの数を入れてください。`,
}

export const en = {
  unreadable: () => 'This cannot be read as a number. Try 20.',
  notWhole: () => 'Enter a whole number, such as 20.',
  outside: (least, most) => `Enter a number from ${least} to ${most}.`,
} satisfies Words<typeof ja>
