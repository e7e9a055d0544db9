const ups = ['..', '%2e%2e', '.%2e', '%2e.', '%252e%252e', '..%00', '...', '．．', '%c0%ae%c0%ae', '..;']
const slashes = ['/', '\\', '%2f', '%5c', '//', '/./', '%252f', '%c0%af']
const targets = ['secret.html', 'home/installation.db', 'etc/passwd']

/** Paths that try to climb out of the folder of the built pages. */
export const climbing = ups.flatMap((up) =>
  slashes.flatMap((slash) => targets.map((target) => `/${up}${slash}${target}`)),
)
/** Paths that are none of the built pages, though some look like one. */
export const others = [
  '/assets',
  '/assets/',
  '/assets/..',
  '/assets/../index.html',
  '/assets/%2e%2e/index.html',
  '/assets/index-abc123.js.map',
  '/assets/index-abc123.js/',
  '/assets/index-abc123.js%00.html',
  '/assets/INDEX-ABC123.JS',
  '/assets\\index-abc123.js',
  '//index.html',
  '/./index.html',
  '/index.html/',
  '/index.html%20',
  '/index.html::$DATA',
  '/.git/config',
  '/owner.json',
  '/keys.json',
  '/meibo.db',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '/__proto__',
  '/constructor',
  '/toString',
  '/%',
  '/%zz',
  'http://evil.example/index.html',
  '*',
]
