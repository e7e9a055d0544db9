import { useSyncExternalStore } from 'react'
import { connection } from '../api.ts'

export function useConnection() {
  return useSyncExternalStore(connection.subscribe, connection.state)
}
