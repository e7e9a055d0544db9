import type { Status } from '../../contract/members.ts'
import { cellText } from './cell-text.ts'
import { faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

const words: Readonly<Record<Status, string>> = {
  applied: '申込 申込中 申込み 申請 申請中 入会申込 入会申請 入会希望 仮入会 applied pending',
  approved: '承認 承認済 承認済み 入会承認 approved',
  active: '在籍 在籍中 在会 在会中 現役 現会員 活動中 会員 有効 継続 入会 入会中 入会済 active current member',
  paused: '休会 休会中 休部 休部中 休止 休止中 休団 休団中 paused inactive onleave',
  left: '退会 退会済 退会済み 退会者 退部 退団 脱退 卒業 卒団 転出 left former resigned',
  expelled: '除名 除籍 expelled',
  deceased: '物故 物故者 逝去 死亡 死去 故人 他界 ご逝去 deceased dead',
  unknown: '不明 消息不明 連絡不能 音信不通 unknown',
}

const byWord = new Map(
  Object.entries(words).flatMap(([status, list]) => list.split(' ').map((word) => [word, status as Status] as const)),
)

/** 在籍, 休会中, 退会, 物故 and the like. */
export function parseStatus(cell: Cell): Parsed<Status> {
  const raw = cellText(cell)
  const status =
    byWord.get(raw) ??
    byWord.get(
      raw
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s.()-]/g, ''),
    )
  return status === undefined ? faulty('status-not-understood', raw) : parsed(status)
}
