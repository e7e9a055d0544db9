/** The address of the desktop window's pages. */
export const appScheme = 'meibo'
export const appOrigin = `${appScheme}://app`

/** The one message that the preload passes to the page, with a port to the core. */
export const windowPortMessage = 'meibo:port'
