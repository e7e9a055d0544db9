import { recordDialogs } from './recorded-dialogs.ts'

interface Dialog {
  showSaveDialog(options: object): Promise<{ readonly canceled: boolean; readonly filePath: string }>
}

/** Dialogs that nobody sees: what they show is recorded, and a test answers them. */
export const dialog = {} as Dialog
recordDialogs({ dialog })
