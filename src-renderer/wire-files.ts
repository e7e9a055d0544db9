import { wireFile, wireFileType } from '../src-shared/domain/wire-file.ts'

/** What the wire's link needs to receive files at the end of a stream. */
export const wireFilesLink = {
  customJsonSerializers: [
    {
      type: wireFileType,
      condition: () => false,
      serialize: (data: unknown) => data,
      deserialize: (sent: unknown): File => {
        const { name, type, base64 } = wireFile.parse(sent)
        return new File([bytesOf(base64)], name, { type })
      },
    },
  ],
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}
