/** What stands on a postal payment slip: always Japanese, whatever the screen speaks. */
export const slipWording = {
  title: '払込取扱票',
  message: '会員番号 {number}\n{lines}',
  line: ({ fee, year, amount, whose }: { fee: string; year: string; amount: number; whose: string }) =>
    `${whose ? `${whose}様 ` : ''}${year} ${fee}　${amount.toLocaleString('ja-JP')}円`,
  more: (count: number) => `ほか ${count} 件`,
  sample: {
    amount: 12_345_678,
    message:
      '会員番号 0001\n位置合わせの見本です。\n印刷したら用紙に重ねて透かし、ずれを 0.1 mm 単位で入れてください。',
    payer: {
      name: '見本 太郎',
      honorific: '様',
      postalCode: '123-4567',
      address: '見本県見本市見本町 1-2-3 見本マンション 101',
      phone: '03-1234-5678',
    },
  },
} as const
