import { engineTests } from './support/engine-tests.ts'
import { startS3rver } from './support/s3rver.ts'

// A server for developers, kept here because it is a bad one.
engineTests({
  name: 's3rver',
  start: startS3rver,
  showsHalves: true,
  kills: 10,
  hostile: {
    '1,100 files in one folder are all listed':
      'It answers 500 for more than a page. Told as busy and tried again; blocks of 256 keep every folder of a club below a page.',
    'folders come by themselves, six deep':
      'It leaves out a folder in which files lie only two or more levels deeper. What a listing hides nobody finds, so no club can live on it; a laptop that misses its own files says that the place has lost them.',
  },
  holdsClubs: false,
})
