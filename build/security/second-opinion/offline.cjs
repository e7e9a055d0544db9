// Loaded before electronegativity: its look-ups on the network (translations, new Electrons) find nothing at once, so that
// what it says depends on the program alone. Left to themselves they end it before it has written a line.
const got = require.resolve('got', { paths: [process.cwd()] })
const refuse = () => Promise.reject(new Error('offline'))
require.cache[got] = { id: got, filename: got, loaded: true, exports: { __esModule: true, default: refuse } }

// It begins to write the head of its list and what follows at once, and now and then one overwrites the other.
const fs = require('node:fs')
fs.writeFile = (path, data, options, done = options) => {
  fs.writeFileSync(path, data, typeof options === 'function' ? undefined : options)
  done(null)
}
