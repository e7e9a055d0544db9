import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { EventPublisher } from '@orpc/server'
import type { Wish, WishKind } from '../../../src-shared/contract/desktop.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'

/**
 * What was asked for outside the screens, until a window has heard it. A page gets files that somebody picked under a
 * name of ours, once; a path it never names.
 */
export class Wishes {
  readonly #publisher = new EventPublisher<{ wished: null }>()
  readonly #unheard: Wish[] = []
  readonly #files = new Map<string, string>()

  add({ kind, path }: { readonly kind: WishKind; readonly path: string | null }): void {
    const file = path === null ? null : { id: randomUUID(), name: basename(path) }
    if (file !== null && path !== null) this.#files.set(file.id, path)
    this.#unheard.push({ kind, file })
    this.#publisher.publish('wished', null)
  }

  async *listen(signal?: AbortSignal): AsyncGenerator<Wish, void> {
    // Heard before what waits is told, so that nothing comes in between.
    const news = this.#publisher.subscribe('wished', signal ? { signal } : {})
    try {
      do {
        for (let next = this.#unheard.shift(); next; next = this.#unheard.shift()) yield next
      } while (!(await news.next()).done)
    } catch (fault) {
      if (!signal?.aborted) throw fault
    }
  }

  async take(id: string): Promise<{ file: File }> {
    const path = this.#files.get(id)
    this.#files.delete(id)
    if (path === undefined) throw refuse('FILE_GONE', { fileName: '' })
    const fileName = basename(path)
    try {
      return { file: new File([await openAsBlob(path)], fileName) }
    } catch {
      throw refuse('FILE_GONE', { fileName })
    }
  }
}
