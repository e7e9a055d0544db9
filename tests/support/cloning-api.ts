import type { Api } from '../../src-shared/contract/contract.ts'

/** The same contract, but whatever goes in or comes out is copied as a wire would, so that what cannot cross it fails here. */
export function cloningApi(api: Api): Api {
  return cloningNode(api) as Api
}

type Call = (input: unknown, options?: unknown) => Promise<unknown>

function cloningNode(node: unknown): unknown {
  return new Proxy(node as Call, {
    // A client answers every name with a further client; `then` would make it look like a promise.
    get: (target, name) =>
      name === 'then' || typeof name === 'symbol' ? undefined : cloningNode(Reflect.get(target, name)),
    apply: async (target, _self, [input, ...options]: [unknown, ...[]]) =>
      cloned(await target(structuredClone(input), ...options)),
  })
}

function cloned(output: unknown): unknown {
  return isIterator(output) ? cloningIterator(output) : structuredClone(output)
}

function isIterator(value: unknown): value is AsyncGenerator<unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

function cloningIterator(source: AsyncGenerator<unknown, unknown>): AsyncGenerator<unknown, unknown> {
  const step = async (result: Promise<IteratorResult<unknown, unknown>>) => structuredClone(await result)
  const iterator = {
    next: () => step(source.next()),
    return: (value: unknown) => step(source.return(value)),
    throw: (fault: unknown) => step(source.throw(fault)),
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => {
      await source.return(undefined)
    },
  }
  return iterator as AsyncGenerator<unknown, unknown>
}
