import { codeOf } from './retry-while-locked.ts'
import { StoreFault, type StoreFaultCode } from './transport.ts'

const codes: Readonly<Record<string, StoreFaultCode>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EISDIR: 'gone',
  ELOOP: 'gone',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EBUSY: 'busy',
  EAGAIN: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ETXTBSY: 'busy',
  ENAMETOOLONG: 'unfit',
  EILSEQ: 'unfit',
  EINVAL: 'unfit',
}

/** What the file system's error says of the store. A disk or a network drive that fails in another way is not to be reached. */
export function folderFault(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error
  const code = codeOf(error)
  return new StoreFault(codes[code] ?? 'unreachable', code === '' ? 'the folder failed' : code, { cause: error })
}
