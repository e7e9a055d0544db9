import { engineTests } from './support/engine-tests.ts'
import { startLighttpd } from './support/lighttpd.ts'

engineTests({
  name: 'lighttpd',
  start: startLighttpd,
  showsHalves: false,
  kills: 10,
  hostile: {
    'below a file there is nothing':
      'It takes the rest of the path for an argument of the file. No harm: names come from listings, and what is read speaks for itself.',
  },
})
