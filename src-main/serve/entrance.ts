import { hostWords } from '../../src-shared/texts/host.ts'

const { ja, en } = hostWords

/** The first page of a browser: it has no words of the club and no style, only a script that trades the fragment for a cookie. */
export const entrancePage = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>名簿 Meibo</title>
    <style>body { font: 17px/1.65 sans-serif; margin: 15vh auto; max-width: 34em; padding: 0 1em }</style>
  </head>
  <body>
    <p id="entering">${ja.entering}<br><span lang="en">${en.entering}</span></p>
    <p id="refused" hidden>${ja.notAdmitted}<br><span lang="en">${en.notAdmitted}</span></p>
    <script src="/enter.js"></script>
  </body>
</html>
`

/** A fragment never leaves the browser, so the token is in no request line, log or referrer. */
export const entranceScript = `const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? ''
history.replaceState(null, '', location.pathname)
const refuse = () => {
  document.getElementById('entering').hidden = true
  document.getElementById('refused').hidden = false
}
fetch('/session', { method: 'POST', body: token }).then(
  (answer) => (answer.ok ? location.replace('/') : refuse()),
  refuse,
)
`
