/** What the system was asked to open; nothing is opened. */
export const opened: { readonly what: 'address' | 'path' | 'folder'; readonly name: string }[] = []

export const shell = {
  openExternal: async (name: string) => void opened.push({ what: 'address', name }),
  openPath: async (name: string) => {
    opened.push({ what: 'path', name })
    return ''
  },
  showItemInFolder: (name: string) => void opened.push({ what: 'folder', name }),
  beep: () => undefined,
}
