import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, rem } from '@mantine/core'

/** 藍: acts and selection. */
const ai: MantineColorsTuple = [
  '#eff3f8',
  '#dde6f0',
  '#bccce0',
  '#97afce',
  '#7592bb',
  '#5878a7',
  '#38598a',
  '#2b4c7e',
  '#213c66',
  '#172b4b',
]

/** 朱: the seal, what is overdue, what cannot be undone. */
const shu: MantineColorsTuple = [
  '#fcf0ed',
  '#f8ddd8',
  '#f0b9b0',
  '#eba195',
  '#de7060',
  '#d45747',
  '#c8402f',
  '#9d3023',
  '#86281d',
  '#631c14',
]

/** 松葉: done. */
const matsuba: MantineColorsTuple = [
  '#eff5f1',
  '#dce8df',
  '#b9d2c1',
  '#94baa0',
  '#72a283',
  '#598b6b',
  '#487a5b',
  '#3d6b4f',
  '#2e533d',
  '#203a2b',
]

/** Paper greys, warm; step 6 still has 7:1 on the ground and on what is selected, as small print must be read by old eyes. */
const gray: MantineColorsTuple = [
  '#f6f5f2',
  '#f0efeb',
  '#e6e4de',
  '#d8d5cd',
  '#c0bcb2',
  '#8b877d',
  '#53504a',
  '#45423c',
  '#302e2a',
  '#1f2328',
]

const dark: MantineColorsTuple = [
  '#e8e9eb',
  '#d3d5d8',
  '#b0b4ba',
  '#7e838a',
  '#3b4047',
  '#31353b',
  '#272b30',
  '#1e2124',
  '#16181b',
  '#0f1113',
]

// What comes first is for digits and, on an English screen, letters alone (theme.css); the bundled font comes last, for a
// machine without Japanese fonts.
const family =
  'var(--meibo-first-faces),"BIZ UDPGothic","Yu Gothic UI","Hiragino Sans","Noto Sans JP","Meibo BIZ UDPGothic","Meibo Rare",sans-serif'

/** The list itself scrolls, as the keys of its field move in it; another box around it would have no keys of its own. */
const listOfChoices = { options: { maxHeight: rem(280), overflowY: 'auto' } } as const

export const theme = createTheme({
  colors: { ai, shu, matsuba, gray, dark },
  primaryColor: 'ai',
  primaryShade: { light: 7, dark: 6 },
  black: '#1f2328',
  fontFamily: family,
  fontFamilyMonospace: `ui-monospace,"Cascadia Mono",Consolas,${family}`,
  fontSizes: { xs: rem(12.5), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.65', xl: '1.5' },
  headings: {
    fontFamily: family,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: rem(21), lineHeight: '1.4' },
      h2: { fontSize: rem(17), lineHeight: '1.5' },
      h3: { fontSize: rem(15), lineHeight: '1.6' },
    },
  },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 400 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 36 } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.28 },
      },
      styles: {
        title: { fontSize: rem(17), fontWeight: 700 },
        // The ring around what has the focus at the top does not go under the head.
        header: { paddingBlockEnd: rem(12) },
        body: { paddingBlockStart: rem(4) },
      },
    },
    Notification: { defaultProps: { withBorder: true } },
    // The first item has the focus at once: nothing but items may stand in a menu.
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'md', withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { transitionProps: { duration: 80 }, openDelay: 400 } },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false, withScrollArea: false }, styles: listOfChoices },
    MultiSelect: { defaultProps: { size: 'md', withScrollArea: false }, styles: listOfChoices },
    Autocomplete: { defaultProps: { withScrollArea: false }, styles: listOfChoices },
    TagsInput: { defaultProps: { withScrollArea: false }, styles: listOfChoices },
    Checkbox: { defaultProps: { size: 'md' }, styles: { label: { fontSize: rem(15) } } },
    Radio: { defaultProps: { size: 'md' }, styles: { label: { fontSize: rem(15) } } },
    InputWrapper: {
      defaultProps: { size: 'md' },
      styles: {
        label: { display: 'block', fontWeight: 400, marginBottom: rem(2) },
        description: { marginBottom: rem(4) },
      },
    },
    SegmentedControl: { defaultProps: { size: 'md' }, styles: { label: { fontWeight: 400 } } },
    // A colour alone does not tell a link from the words around it.
    Anchor: { defaultProps: { underline: 'always' } },
  },
})

/** What the two looks share by name: screens use these and never a colour of their own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f2328',
    '--mantine-color-default-border': '#d8d5cd',
    '--mantine-color-placeholder': '#6b675f',
    '--mantine-color-error': 'var(--mantine-color-shu-7)',
    '--mantine-color-shu-light': 'var(--mantine-color-shu-0)',
    '--meibo-ground': '#fbfbf9',
    '--meibo-panel': '#ffffff',
    '--meibo-line': '#e6e4de',
    '--meibo-hover': '#f6f5f2',
    '--meibo-selected': 'var(--mantine-color-ai-0)',
    '--meibo-accent': 'var(--mantine-color-ai-7)',
    '--meibo-done': 'var(--mantine-color-matsuba-8)',
    '--meibo-part': '#6b4a0f',
    '--meibo-overdue': 'var(--mantine-color-shu-8)',
    '--meibo-seal': 'var(--mantine-color-shu-6)',
  },
  dark: {
    '--mantine-color-body': '#1e2124',
    '--mantine-color-text': '#e8e9eb',
    '--mantine-color-default': '#25292d',
    '--mantine-color-default-hover': '#2c3035',
    '--mantine-color-default-border': '#3b4047',
    '--mantine-color-dimmed': '#bfc3c8',
    '--mantine-color-placeholder': '#9ca1a8',
    '--mantine-color-error': 'var(--mantine-color-shu-3)',
    '--mantine-color-anchor': 'var(--mantine-color-ai-2)',
    '--mantine-color-ai-light': '#243246',
    '--mantine-color-ai-light-hover': '#2a3b53',
    '--mantine-color-ai-light-color': 'var(--mantine-color-ai-2)',
    '--mantine-color-shu-filled': 'var(--mantine-color-shu-7)',
    '--mantine-color-shu-filled-hover': 'var(--mantine-color-shu-8)',
    '--mantine-color-shu-light': '#35221f',
    '--meibo-ground': '#16181b',
    '--meibo-panel': '#1e2124',
    '--meibo-line': '#31353b',
    '--meibo-hover': '#25292d',
    '--meibo-selected': '#243246',
    '--meibo-accent': 'var(--mantine-color-ai-2)',
    '--meibo-done': 'var(--mantine-color-matsuba-2)',
    '--meibo-part': '#e2bd77',
    '--meibo-overdue': 'var(--mantine-color-shu-3)',
    '--meibo-seal': 'var(--mantine-color-shu-4)',
  },
})
