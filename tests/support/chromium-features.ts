/** What Playwright turns off in a Chromium that it starts; a list of ours stands in its place. */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** Chrome's own pages behind its address bar. Nobody sees them here, and each new window would give them a processor for most of a second. */
const ofAddressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** An argument for Chromium. */
export const featuresOff = `--disable-features=${[...byPlaywright, ...ofAddressBar].join(',')}`
