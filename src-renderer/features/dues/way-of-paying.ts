import { useQuery } from '@tanstack/react-query'
import { type Method, methods } from '../../../src-shared/contract/payments.ts'
import type { PaymentMethodId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'

/** How money comes or goes: by a meaning, or by a method of the club's own, which has one. */
export type Way = { readonly method: Method; readonly methodId: PaymentMethodId | null }

type Choice = { readonly value: string; readonly label: string; readonly way: Way }

/** The club's own methods in its order, then the meanings that none of them has; `keep` is offered whatever it is. */
export function useWays(keep?: Way): readonly Choice[] {
  const t = useTexts()
  const own = useQuery(orpc.paymentMethods.list.queryOptions()).data ?? []
  const named = own.map(({ id, name, standsFor }) => ({
    value: id as string,
    label: name,
    way: { method: standsFor, methodId: id },
  }))
  const meant = methods
    .filter((method) => method !== 'unknown' && !own.some(({ standsFor }) => standsFor === method))
    .map((method): Choice => ({ value: method, label: t.fields.methods[method], way: { method, methodId: null } }))
  const offered = [...named, ...meant]
  if (keep === undefined || offered.some(({ value }) => value === keyOfWay(keep))) return offered
  return [...offered, { value: keyOfWay(keep), label: t.fields.methods[keep.method], way: keep }]
}

export function keyOfWay({ method, methodId }: Way): string {
  return methodId ?? method
}

/** Until somebody chooses: cash, by the club's own name where it has one. */
export function usualWay(choices: readonly Choice[]): Way {
  return choices.find(({ way }) => way.method === 'cash')?.way ?? { method: 'cash', methodId: null }
}

export function wayNamed(choices: readonly Choice[], value: string): Way {
  return choices.find((choice) => choice.value === value)?.way ?? { method: 'other', methodId: null }
}
