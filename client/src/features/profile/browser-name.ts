/** Most browsers also claim to be those after them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/360SE|360EE|QIHU/i, '360 浏览器'],
  [/Edg(?:e|A|iOS)?\//i, 'Edge'],
  [/OPR\//i, 'Opera'],
  [/Firefox\//i, 'Firefox'],
  [/Chrom(?:e|ium)\//i, 'Chrome'],
  [/Safari\//i, 'Safari'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/i, 'Android'],
  [/iPhone|iPad/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS X/i, 'macOS'],
  [/UOS/i, '统信 UOS'],
  [/Kylin/i, '麒麟'],
  [/Linux/i, 'Linux'],
]

/** "Chrome · Windows", from what a browser says about itself; '' for one that says nothing known. */
export function browserName(agent: string): string {
  const first = (names: typeof BROWSERS) => names.find(([mark]) => mark.test(agent))?.[1]
  return [first(BROWSERS), first(SYSTEMS)].filter((name) => name !== undefined).join(' · ')
}
