import { join } from 'node:path'
import { ORPCError } from '@orpc/server'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { damageSaid } from '../db/connection.ts'
import type { Ctx } from '../db/ctx.ts'
import { type Club, DATABASE_FILE, newerSaid } from './club.ts'
import type { Office } from './office.ts'

/** What every handler is given. */
export interface CallContext {
  readonly office: Office
}

interface Call<I> {
  readonly input: I
  readonly context: CallContext
  readonly signal?: AbortSignal | undefined
}

/** A use case that only reads the open club. */
export function query<I, O>(useCase: (ctx: Ctx, input: I) => O) {
  return async ({ input, context }: Call<I>): Promise<O> =>
    refusing(context, () => useCase(context.office.club().ctx(), input))
}

/** A use case that writes: one transaction, one at a time. */
export function command<I, O>(useCase: (ctx: Ctx, input: I) => O) {
  return async ({ input, context }: Call<I>): Promise<O> =>
    refusing(context, () => context.office.club().command((ctx) => useCase(ctx, input)))
}

/** Work on the open club that takes a while or touches files. */
export function onClub<I, O>(work: (club: Club, input: I, signal?: AbortSignal) => O | Promise<O>) {
  return async ({ input, context, signal }: Call<I>): Promise<O> =>
    refusing(context, () => work(context.office.club(), input, signal))
}

/** Work of the office itself, with or without a club. */
export function onOffice<I, O>(work: (office: Office, input: I, signal?: AbortSignal) => O | Promise<O>) {
  return async ({ input, context, signal }: Call<I>): Promise<O> =>
    refusing(context, () => work(context.office, input, signal))
}

/** The same where there is nothing to answer. */
export function done<S, I>(work: (subject: S, input: I) => void | Promise<void>) {
  return async (subject: S, input: I): Promise<Record<string, never>> => {
    await work(subject, input)
    return {}
  }
}

/** Long work that tells how far it is; what it returns at its end is the answer. */
export function stepwise<S, I, P, R>(
  subject: (office: Office) => S,
  work: (subject: S, input: I, signal?: AbortSignal) => AsyncGenerator<P, R>,
) {
  const told = listening(subject, work)
  return async function* (call: Call<I>): AsyncGenerator<P, R> {
    const { running } = call.context.office
    const piece = Symbol('work')
    running.add(piece)
    try {
      return yield* told(call)
    } finally {
      running.delete(piece)
    }
  }
}

/** News that are told as long as somebody listens. */
export function listening<S, I, P, R>(
  subject: (office: Office) => S,
  work: (subject: S, input: I, signal?: AbortSignal) => AsyncGenerator<P, R>,
) {
  return async function* ({ input, context, signal }: Call<I>): AsyncGenerator<P, R> {
    try {
      return yield* work(subject(context.office), input, signal)
    } catch (fault) {
      throw toWire(fault, context)
    }
  }
}

async function refusing<O>(context: CallContext, work: () => O | Promise<O>): Promise<O> {
  try {
    return await work()
  } catch (fault) {
    throw toWire(fault, context)
  }
}

/** What is damaged in the open club's file, or not known here, may show only when it is read. */
function toWire(fault: unknown, { office: { current } }: CallContext): unknown {
  const damage = current === null ? fault : damageSaid(fault, join(current.folder, DATABASE_FILE))
  const said = newerSaid(damage, current?.newer ?? null)
  return said instanceof Refusal ? new ORPCError(said.code, { defined: true, data: said.data }) : said
}
