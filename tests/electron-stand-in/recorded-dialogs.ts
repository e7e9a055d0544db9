/** What a dialog showed, and how the person answered it. */
export interface AskedDialog {
  readonly kind: 'message' | 'open' | 'save' | 'error'
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
  readonly defaultPath: string
}

/** How the next dialog of its kind is answered: by a button's words, or by paths; none is "cancel". */
export interface DialogAnswer {
  readonly button?: string
  readonly paths?: readonly string[]
}

/** What `recordDialogs` puts into the dialog's place. */
export interface RecordedDialogs {
  readonly asked: AskedDialog[]
  readonly answers: DialogAnswer[]
  /** The dialogs that stand open until `answer` is called. */
  readonly open: ((answer: DialogAnswer) => void)[]
}

/**
 * Puts a person's answers in place of the system's dialogs, in the stand-in as in Electron itself: an answer that was
 * given before is taken, and without one a dialog stays open. Uses nothing from outside, since it is sent as text.
 */
export function recordDialogs({ dialog }: { readonly dialog: object }): void {
  type Options = Record<string, unknown> & { buttons?: string[]; cancelId?: number }
  const state: RecordedDialogs = { asked: [], answers: [], open: [] }
  const optionsOf = (args: unknown[]) => (args.length > 1 ? args[1] : args[0]) as Options

  const note = (kind: AskedDialog['kind'], options: Options) => {
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    state.asked.push({
      kind,
      message: text(options.message ?? options.title),
      detail: text(options.detail),
      buttons: options.buttons ?? [],
      defaultPath: text(options.defaultPath),
    })
  }
  const answered = () => {
    const given = state.answers.shift()
    return given ? Promise.resolve(given) : new Promise<DialogAnswer>((resolve) => state.open.push(resolve))
  }
  const pressed = (options: Options, { button }: DialogAnswer) => {
    const index = options.buttons?.indexOf(button ?? '') ?? -1
    return index < 0 ? (options.cancelId ?? 0) : index
  }

  Object.assign(dialog, {
    recorded: state,
    showMessageBox: async (...args: unknown[]) => {
      note('message', optionsOf(args))
      return { response: pressed(optionsOf(args), await answered()), checkboxChecked: false }
    },
    showMessageBoxSync: (...args: unknown[]) => {
      note('message', optionsOf(args))
      return pressed(optionsOf(args), state.answers.shift() ?? {})
    },
    showOpenDialog: async (...args: unknown[]) => {
      note('open', optionsOf(args))
      const { paths = [] } = await answered()
      return { canceled: paths.length === 0, filePaths: [...paths] }
    },
    showSaveDialog: async (...args: unknown[]) => {
      note('save', optionsOf(args))
      const { paths = [] } = await answered()
      return { canceled: paths.length === 0, filePath: paths[0] ?? '' }
    },
    showErrorBox: (message: string, detail: string) => note('error', { message, detail }),
  })
}
