import type { Words } from './words.ts'

export const ja = {
  working: '作業しています',
  of: (done: string, total: string) => `${done} / ${total}`,
  cancel: '中止する',
  cancelling: '中止しています…',
  stages: {
    starting: '準備しています',
    reading: 'ファイルを読んでいます',
    matching: '名簿と照らし合わせています',
    writing: '書き込んでいます',
    drawing: '用紙を作っています',
    packing: 'まとめています',
    checking: '確かめています',
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
    matching: 'Comparing with the roster',
    writing: 'Writing',
    drawing: 'Making the sheets',
    packing: 'Packing',
    checking: 'Checking',
  },
} satisfies Words<typeof ja>
