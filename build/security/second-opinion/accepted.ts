/** What electronegativity says of the shell, and why it stays. The samples are of the bundle. */
export const accepted: readonly { readonly issue: string; readonly sample: string; readonly reason: string }[] = [
  {
    issue: 'CSP_GLOBAL_CHECK',
    sample: 'N/A',
    reason: 'it looks for a meta tag; the policy goes with every page as a header (rows 3, 4)',
  },
  {
    issue: 'OPEN_EXTERNAL_JS_CHECK',
    sample: 'if (response === 0) await shell.openExternal(url.href);',
    reason: 'an https address that was shown whole and agreed to (row 6)',
  },
  {
    issue: 'AUXCLICK_JS_CHECK',
    sample: 'const window = new BrowserWindow({',
    reason: 'a middle click asks for a window, and every such wish is denied (row 5)',
  },
  {
    issue: 'PRELOAD_JS_CHECK',
    sample: 'preload: fileURLToPath(new URL("./preload.cjs", import.meta.url)),',
    reason: 'reviewed: it passes one port on and does nothing else (row 8)',
  },
]
