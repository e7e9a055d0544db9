import { useRef, useState } from 'react'
import type { OperationId } from '../../../src-shared/contract/values.ts'
import { api } from '../../api.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import type { Arrived, Desk } from './desk.ts'
import { type Comer, type Found, findComers } from './find-comers.ts'

/** What the desk shows large: who came, or that nobody is found. */
export type Shown =
  | { readonly kind: 'arrived'; readonly act: Act; readonly late: boolean }
  | { readonly kind: 'undone'; readonly name: string }
  | { readonly kind: 'nobody'; readonly search: string }

export interface Act extends Arrived {
  readonly key: number
  readonly undone: boolean
}

const LAST = 5

/** One arrival after the other: scans that come faster than the core answers wait for their turn, none is lost. */
export function useArrivals(desk: Desk) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [acts, setActs] = useState<readonly Act[]>([])
  const [found, setFound] = useState<Found | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const count = useRef(0)

  function inTurn(work: () => Promise<void>): void {
    turn.current = turn.current.then(work).catch(notifyFailure)
  }

  function note(arrived: Arrived | null, late: boolean): void {
    if (arrived === null) return
    count.current += 1
    const act = { ...arrived, key: count.current, undone: false }
    setFound(null)
    setShown({ kind: 'arrived', act, late })
    if (arrived.operationId !== null) setActs((before) => [act, ...before].slice(0, LAST))
  }

  return {
    shown,
    acts,
    found,
    forget: () => setFound(null),
    /** What was scanned, or typed and ended with Enter. */
    take: (typed: string, late: boolean) =>
      inTurn(async () => {
        const answer = await findComers(desk, typed)
        if (answer.sure !== null) return note(await desk.arrive(answer.sure.id, late), late)
        const isNobody = answer.candidates.length === 0
        setFound(isNobody ? null : answer)
        setShown(isNobody ? { kind: 'nobody', search: typed } : null)
      }),
    choose: (comer: Comer, late: boolean) => inTurn(async () => note(await desk.arrive(comer.id, late), late)),
    visit: (name: string) => inTurn(async () => note((await desk.visit?.(name)) ?? null, false)),
    undo: (act: Act) =>
      inTurn(async () => {
        await api.history.undo({ operationId: act.operationId as OperationId })
        setActs((before) => before.map((one) => (one.key === act.key ? { ...one, undone: true } : one)))
        setShown({ kind: 'undone', name: act.arrival.name })
      }),
  }
}
