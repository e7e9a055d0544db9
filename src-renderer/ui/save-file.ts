/** Hands a file to the person: the browser saves it to downloads, the desktop app asks where. */
export function saveFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The download has taken hold of the bytes well before this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
