import type * as nodeFiles from 'node:fs/promises'

/** What a folder needs of a file system. */
export type Files = Pick<
  typeof nodeFiles,
  'lstat' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'stat' | 'unlink' | 'chmod'
>
