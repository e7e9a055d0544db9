import type { Words } from './words.ts'

/** Joining the club of another computer, and being let in. */
export const ja = {
  sheet: {
    title: '参加のための数字',
    lead: 'ほかのパソコンは、この数字で参加します。もう一度は表示されません。印刷するか、紙に書き写してください。',
    digits: '参加のための数字',
    print: '印刷する',
    kept: '控えました',
    keptHint: '紙を手にしてから押してください。',
    secret: '紙は、通帳と同じようにしまってください。メールや写真では送らないでください。',
    again: '紙をなくしたとき',
    againHint: '新しい数字を作れます。前の数字も、そのまま使えます。',
    make: '新しい数字を作る',
    making: '新しい数字を作っています',
    renewed: '鍵が新しくなりました。前の紙の数字では、これから書くものは開けません。この紙と取り替えてください。',
  },
  asking: {
    title: (name: string) => `「${name}」が参加を待っています`,
    hint: '相手の画面に出ている数字と見くらべてください。同じなら認めます。',
    digits: '確かめる数字',
    approve: '認める',
    approved: (name: string) => `「${name}」の参加を認めました`,
    refuse: '認めない',
    refused: (name: string) => `「${name}」の参加を断りました。下の表から、あとで認めることもできます`,
    refuseQuestion: (name: string) => `「${name}」の参加を断りますか`,
    refuseMessage: 'どのパソコンでも、もう尋ねられません。まちがえたときは、あとで表から認められます。',
    newKey: '心当たりがないので、鍵を新しくする',
    newKeyHint:
      '参加しようとした人は、参加の数字を知っています。鍵を新しくすると、これから書くものは読めなくなります。新しい数字の紙を印刷します。',
  },
  waiting: {
    title: 'ほかのパソコンで認めてもらってください',
    steps: [
      '参加しているパソコンで、「設定」→「何台かで使う」を開きます。',
      'そこに出ている数字が、下の数字と同じか確かめて、「認める」を押してもらいます。',
    ],
    digits: '確かめる数字',
    meanwhile:
      'それまでに入力したものは、このパソコンに残り、認められたあとで届きます。領収書は、記号が決まるまで発行できません。',
  },
  ended: {
    digits: '確かめる数字',
    joinAnew: '新しい数字で参加し直す',
    removed: {
      title: 'このパソコンは外されました',
      when: (when: string, by: string) =>
        by ? `${when} に、パソコン「${by}」で外されました。` : `${when} に、ほかのパソコンで外されました。`,
      what: [
        'ここにある名簿は、このまま残ります。見ることも、印刷することも、控えを取ることもできます。',
        'これから書くものは、ほかのパソコンに届きません。ほかの人が書くものも、ここには届きません。',
        '思い当たることがなければ、会の人に尋ねてください。また一緒に使うときは、新しい数字か招待をもらって参加し直します。ここにある名簿は、同じ名前の別の会として残ります。',
        'この先ひとりで使うときは、「設定」→「何台かで使う」で「このパソコンだけで使う」を押します。',
      ],
    },
    refused: {
      title: '参加を断られました',
      when: (when: string, by: string) =>
        by ? `${when} に、パソコン「${by}」で断られました。` : `${when} に、ほかのパソコンで断られました。`,
      what: [
        'まちがいだったときは、会の人に頼んでください。「何台かで使う」の表で、下の数字を確かめて「認める」を押してもらうと、参加できます。',
        'ここで入力したものは、このパソコンに残っています。',
        '参加しないときは、「設定」→「何台かで使う」で「このパソコンだけで使う」を押します。',
      ],
    },
  },
  join: {
    title: 'ほかのパソコンの名簿に参加する',
    message: '共有の場所と、参加のための数字があれば、会の名簿をこのパソコンでも使えます。',
    open: '参加する',
    lead: '参加のための数字は、準備をしたパソコンで印刷した紙にあります。招待された人は、招待の数字を入れます。',
    digits: '参加のための数字',
    folder: '名簿を置くフォルダー（空のままなら、いつもの場所）',
    act: '参加する',
    working: '名簿を受け取っています',
    workingHint: '初めは、数分かかることがあります。',
    goOn: '続きはあとで受け取る',
    wrongCode: 'この場所の名簿の数字ではありません。数字をもらった会と、選んだ場所を確かめてください。',
  },
  joined: {
    title: '参加しました',
    almost: 'あと一つで参加できます',
    arrived: '名簿を受け取りました',
    here: (club: string, members: string) => `「${club}」の名簿を受け取りました。会員は ${members} 名です。`,
    empty: '会員はまだ届いていません。届きしだい、ここに出ます。',
    letter: (series: string) => `このパソコンで出す領収書の番号には ${series} が付きます（例：2026-${series}-0001）。`,
    go: '名簿を見る',
  },
}

export const en = {
  sheet: {
    title: 'Digits for joining',
    lead: 'Other computers join with these digits. They are not shown again: print them, or copy them onto paper.',
    digits: 'Digits for joining',
    print: 'Print',
    kept: 'I have them on paper',
    keptHint: 'Press this with the paper in your hand.',
    secret: 'Keep the paper as you would keep a bank book. Do not send it by e-mail or as a photograph.',
    again: 'If the paper is lost',
    againHint: 'New digits can be made. The earlier ones stay good.',
    make: 'Make new digits',
    making: 'Making new digits',
    renewed:
      'The keys are new. The digits on the old sheet do not open what is written from now on: replace it by this one.',
  },
  asking: {
    title: (name: string) => `“${name}” asks to join`,
    hint: 'Compare these digits with those on its screen. If they are the same, let it join.',
    digits: 'Digits to compare',
    approve: 'Let it join',
    approved: (name: string) => `“${name}” has joined`,
    refuse: 'Do not',
    refused: (name: string) => `“${name}” was not let in. The table below lets it in later all the same`,
    refuseQuestion: (name: string) => `Not let “${name}” join?`,
    refuseMessage: 'None of the computers asks again. If it was a mistake, the table lets it in later.',
    newKey: 'I do not know it: make new keys',
    newKeyHint:
      'Whoever asks has the digits for joining. With new keys, what is written from now on cannot be read by them. You print a sheet with new digits.',
  },
  waiting: {
    title: 'Have another computer let this one in',
    steps: [
      'On a computer that has joined, open “Settings”, then “Several computers”.',
      'Compare the digits there with those below, and press “Let it join”.',
    ],
    digits: 'Digits to compare',
    meanwhile:
      'What you enter until then stays on this computer and arrives afterwards. Receipts cannot be issued until this computer has its letter.',
  },
  ended: {
    digits: 'Digits to compare',
    joinAnew: 'Join again with new digits',
    removed: {
      title: 'This computer was removed',
      when: (when: string, by: string) =>
        by ? `It was removed on the computer “${by}”, ${when}.` : `It was removed on another computer, ${when}.`,
      what: [
        'The roster that is here stays as it is. You can look at it, print it and back it up.',
        'What you write from now on does not reach the others, and what they write does not come here.',
        'If you did not expect this, ask somebody of the club. To use the roster together again, get new digits or an invitation and join again. What is here then stays as another club of the same name.',
        'To go on by yourself, press “Use this computer alone” under “Settings”, “Several computers”.',
      ],
    },
    refused: {
      title: 'This computer was not let in',
      when: (when: string, by: string) =>
        by ? `That was decided on the computer “${by}”, ${when}.` : `That was decided on another computer, ${when}.`,
      what: [
        'If it was a mistake, ask somebody of the club: in the table of computers they can compare the digits below and press “Let it join”.',
        'What you entered here stays on this computer.',
        'If you do not want to join, press “Use this computer alone” under “Settings”, “Several computers”.',
      ],
    },
  },
  join: {
    title: 'Join a club from another computer',
    message: 'With its shared place and the digits for joining, you can use the club’s roster on this computer too.',
    open: 'Join',
    lead: 'The digits for joining are on the paper that was printed where it was set up. If you were invited, enter the digits of the invitation.',
    digits: 'Digits for joining',
    folder: 'Folder for the roster (empty: the usual place)',
    act: 'Join',
    working: 'Receiving the roster',
    workingHint: 'The first time it can take some minutes.',
    goOn: 'Receive the rest later',
    wrongCode: 'These digits do not open the club in that place. Check which club they are from, and the place.',
  },
  joined: {
    title: 'This computer has the club',
    almost: 'One more step, and this computer takes part',
    arrived: 'The roster is here',
    here: (club: string, members: string) => `The roster of “${club}” is here. Members: ${members}.`,
    empty: 'No members have arrived yet. They appear here as they do.',
    letter: (series: string) => `Receipts of this computer carry ${series}: 2026-${series}-0001, for example.`,
    go: 'See the roster',
  },
} satisfies Words<typeof ja>
