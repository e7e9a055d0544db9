/** An era by its marks; `lastYear` is the era's last, incomplete year, absent for the era that is running. */
export type Era = {
  readonly marks: readonly string[]
  readonly firstYear: number
  readonly from: string
  readonly until?: string
  readonly lastYear?: number
}

export const eras: readonly Era[] = [
  { marks: ['明治', '明', 'M'], firstYear: 1868, from: '1868-01-25', until: '1912-07-29', lastYear: 45 },
  { marks: ['大正', '大', 'T'], firstYear: 1912, from: '1912-07-30', until: '1926-12-24', lastYear: 15 },
  { marks: ['昭和', '昭', 'S'], firstYear: 1926, from: '1926-12-25', until: '1989-01-07', lastYear: 64 },
  { marks: ['平成', '平', 'H'], firstYear: 1989, from: '1989-01-08', until: '2019-04-30', lastYear: 31 },
  { marks: ['令和', '令', 'R'], firstYear: 2019, from: '2019-05-01' },
]

const byMark = new Map(eras.flatMap((era) => era.marks.map((mark) => [mark, era] as const)))

export function eraOfMark(mark: string): Era | undefined {
  return byMark.get(mark.toUpperCase())
}
