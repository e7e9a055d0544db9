import { createMemoryStore, openMemory } from '../../../../src-main/core/sync/transports/memory.ts'
import { transportContract } from './contract.ts'

transportContract({
  name: 'memory',
  fresh: async () => {
    const store = createMemoryStore()
    return {
      open: () => openMemory(store),
      openMissing: null,
      plant: async (name, bytes) => void store.files.set(name, bytes),
    }
  },
})

transportContract({
  name: 'memory, from which nothing is taken away',
  fresh: async () => {
    const store = createMemoryStore()
    return { open: () => openMemory(store, { remove: false }), openMissing: null, plant: null }
  },
})
