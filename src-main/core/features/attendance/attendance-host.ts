import type { Ctx } from '../../db/ctx.ts'

/** What making papers needs of the club they are of. */
export interface AttendanceHost {
  ctx(): Ctx
  command<T>(work: (ctx: Ctx) => T): Promise<T>
}
