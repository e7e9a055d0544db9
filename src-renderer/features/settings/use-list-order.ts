import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import { moved, type Placed, positionsToWrite } from './list-order.ts'

interface ListOrder<Item> {
  readonly items: readonly Item[]
  readonly move: (item: Item, by: -1 | 1) => void
  /** What a screen reader says of the last move. */
  readonly said: string
}

/** A list whose items can change places: it shows the new order at once and writes the positions behind it. */
export function useListOrder<Item extends Placed & { readonly name: string }>(
  stored: readonly Item[],
  onPlace: (item: Item, position: number) => Promise<unknown>,
): ListOrder<Item> {
  const t = useTexts().settings
  const queries = useQueryClient()
  const [order, setOrder] = useState<readonly Item[] | null>(null)
  const [said, setSaid] = useState('')
  const items = order ?? stored

  async function move(item: Item, by: -1 | 1) {
    const next = moved(items, items.indexOf(item), by)
    if (order !== null || next === items) return
    setOrder(next)
    setSaid(t.movedTo(item.name, `${next.indexOf(item) + 1}`))
    try {
      for (const { item, position } of positionsToWrite(next)) await onPlace(item, position)
    } catch (error) {
      notifyFailure(error)
    }
    await queries.invalidateQueries()
    // Only after what was read anew has reached the screen: else the old order would flash up.
    setTimeout(() => setOrder(null))
  }

  return { items, move: (item, by) => void move(item, by), said }
}
