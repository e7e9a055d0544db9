import type { Place } from '../../../../src-shared/contract/sync.ts'
import { openFolder } from './folder.ts'
import { openPostgres } from './postgres.ts'
import { openS3 } from './s3.ts'
import { StoreFault, type Transport } from './transport.ts'
import { openWebdav } from './webdav.ts'

/** The way to a place. Nothing is asked of it yet; where its address itself is wrong, each act says so. */
export function openTransport(place: Place): Transport {
  try {
    return open(place)
  } catch (error) {
    return closedTransport(
      error instanceof StoreFault ? error : new StoreFault('unfit', 'no address', { cause: error }),
    )
  }
}

function open(place: Place): Transport {
  switch (place.kind) {
    case 'folder':
      return openFolder(place.path)
    case 'webdav':
      return openWebdav(place)
    case 's3':
      return openS3(place)
    case 'postgres':
      return openPostgres(place)
  }
}

function closedTransport(fault: StoreFault): Transport {
  const refuse = async () => {
    throw fault
  }
  return { caps: { remove: false }, list: refuse, get: refuse, put: refuse, remove: refuse, close: async () => {} }
}
