import type { Locale } from './texts.ts'
import type { Words } from './words.ts'

/** The words of a start: what the terminal says, and the page that lets a browser in. */
export const ja = {
  entering: 'ひらいています…',
  notAdmitted: 'このアドレスではひらけません。起動したときに表示されたアドレスを、もう一度ひらいてください。',
  serving: (url: string) => `名簿は次のアドレスでひらけます： ${url}`,
  stopHint: '終わるときは Ctrl+C を押してください。',
  alreadyOpen: (url: string) => `この名簿はもうひらいています： ${url}`,
  noDisplay: '画面が見つからないので、アドレスだけをお知らせします。',
  fetchingElectron: '専用の窓（Electron）を取りに行っています。少しお待ちください。',
  withoutElectron: '専用の窓（Electron）が使えないので、ブラウザーでひらきます。',
  building: '画面を準備しています…',
  buildFailed: '画面を準備できませんでした。',
  noHome: (folder: string) =>
    `名簿を始められません。次のフォルダーに書き込めません：${folder}\nディスクの空きと、フォルダーに書き込めることを確かめてください。`,
  startFailed: '名簿を始められませんでした。もう一度試してください。',
  closed: '窓が閉じられたので、名簿を終わります。',
  faulty: '思わぬことが起きたので、名簿を終わります。ここまでに保存した記録は残っています。もう一度始めてください。',
  nodeTooOld: (version: string) =>
    `この Node.js（${version}）は古すぎて、名簿を始められません。22 以上を入れるか、npm start で始めてください。`,
  portInUse: (port: number) =>
    `ポート ${port} は、ほかのプログラムが使っています。--port で別の番号を指定してください。`,
  usage: `使い方： npm start -- [--data フォルダー] [--org 会の名前] [--demo] [--port 番号] [--no-open]

  --data フォルダー   この会のフォルダーをひらきます
  --org 会の名前        前にひらいた会を名前で選びます
  --demo              見本の会をひらきます
  --port 番号         この番号のポートで、ブラウザーにひらきます
  --no-open           窓をひらかず、アドレスだけを表示します`,
}

export const en = {
  entering: 'Opening…',
  notAdmitted: 'This address does not open the roster. Please open the address that was shown when Meibo started.',
  serving: (url: string) => `Meibo is open at ${url}`,
  stopHint: 'Press Ctrl+C to stop.',
  alreadyOpen: (url: string) => `Meibo is already open at ${url}`,
  noDisplay: 'There is no display here, so only the address is shown.',
  fetchingElectron: 'Fetching the app window (Electron). One moment, please.',
  withoutElectron: 'The app window (Electron) is not available, so Meibo opens in a browser.',
  building: 'Preparing the screens…',
  buildFailed: 'The screens could not be prepared.',
  noHome: (folder: string) =>
    `Meibo cannot start. This folder cannot be written: ${folder}\nCheck that the disk has room and that the folder may be written.`,
  startFailed: 'Meibo could not start. Please try again.',
  closed: 'The window was closed, so Meibo stops.',
  faulty: 'Something unexpected happened, so Meibo stops. What was saved is safe. Please start it again.',
  nodeTooOld: (version: string) =>
    `This Node.js (${version}) is too old for Meibo. Install version 22 or newer, or start with npm start.`,
  portInUse: (port: number) => `Port ${port} is used by another program. Choose another one with --port.`,
  usage: `Usage: npm start -- [--data DIR] [--org NAME] [--demo] [--port N] [--no-open]

  --data DIR   open the club in this folder
  --org NAME   choose a club opened before, by its name
  --demo       open the sample club
  --port N     serve on this port, in a browser
  --no-open    open no window, only print the address`,
} satisfies Words<typeof ja>

export type HostWords = Words<typeof ja>
export const hostWords: Record<Locale, HostWords> = { ja, en }
