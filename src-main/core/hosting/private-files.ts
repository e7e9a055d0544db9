/**
 * Whatever this program writes from here on is for this person alone: files 0600, folders 0700. Held for the whole
 * process, since the database driver and Chromium write files too. Windows gives a person's folders to nobody else anyhow.
 */
export function keepFilesPrivate(): void {
  process.umask(0o077)
}
