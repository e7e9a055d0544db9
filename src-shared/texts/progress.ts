import type { Words } from './words.ts'

export const ja = {
  working: '作業しています',
  of: (done: string, total: string) => `${done} / ${total}`,
  cancel: '中止する',
  cancelling: '中止しています…',
  stages: {
    starting: '準備しています',
    reading: 'ファイルを読んでいます',
    read: 'ファイルを読んでいます',
    matching: '名簿と照らし合わせています',
    writing: '書き込んでいます',
    write: '書き込んでいます',
    index: '仕上げています',
    drawing: '用紙を作っています',
    packing: 'まとめています',
    checking: '確かめています',
    opening: '共有の場所を開いています',
    preparing: '共有の場所を準備しています',
    exchanging: 'やり取りしています',
    receiving: '受け取っています',
    sending: '送っています',
  },
}

export const en = {
  working: 'Working',
  of: (done: string, total: string) => `${done} of ${total}`,
  cancel: 'Stop',
  cancelling: 'Stopping…',
  stages: {
    starting: 'Getting ready',
    reading: 'Reading the file',
    read: 'Reading the file',
    matching: 'Comparing with the roster',
    writing: 'Writing',
    write: 'Writing',
    index: 'Finishing',
    drawing: 'Making the sheets',
    packing: 'Packing',
    checking: 'Checking',
    opening: 'Opening the shared place',
    preparing: 'Preparing the shared place',
    exchanging: 'Exchanging',
    receiving: 'Receiving',
    sending: 'Sending',
  },
} satisfies Words<typeof ja>
