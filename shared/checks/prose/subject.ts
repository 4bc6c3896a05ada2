/** What an amount is an amount of. */
export type Subject =
  | 'income'
  | 'fiscal-income'
  | 'general-budget'
  | 'government-fund'
  | 'state-capital'
  | 'social-insurance'
  | 'special-account'
  | 'business-income'
  | 'operating-income'
  | 'superior-grant'
  | 'affiliate-income'
  | 'other-income'
  | 'carried-over'
  | 'used-surplus'
  | 'spending'
  | 'basic-spending'
  | 'personnel-spending'
  | 'public-spending'
  | 'project-spending'
  | 'operating-spending'
  | 'paid-to-superior'
  | 'affiliate-grant'
  | 'carried-forward'
  | 'three-public'
  | 'abroad'
  | 'vehicles'
  | 'vehicle-purchase'
  | 'vehicle-running'
  | 'reception'
  | 'procurement'
  | 'goods'
  | 'works'
  | 'services'
  | 'assets'
  | 'liabilities'
  | 'net-assets'
  | 'fixed-assets-cost'
  | 'depreciation'
  | 'fixed-assets-net'
  | 'assets-in-use'
  | SourceLevel

/** Whose money a project is paid from. Parts of whatever total stands in front of them, and of no account. */
type SourceLevel =
  | 'central-funds'
  | 'provincial-funds'
  | 'city-funds'
  | 'county-funds'
  | 'local-funds'
  | 'superior-funds'
  | 'own-level-funds'
  | 'raised-funds'

/** Of what a subject is a part. Every figure of a whole is the sum of the parts that stand directly below it. */
const WHOLES: Readonly<Partial<Record<Subject, Subject>>> = {
  'fiscal-income': 'income',
  'general-budget': 'fiscal-income',
  'government-fund': 'fiscal-income',
  'state-capital': 'fiscal-income',
  'social-insurance': 'fiscal-income',
  'special-account': 'income',
  'business-income': 'income',
  'operating-income': 'income',
  'superior-grant': 'income',
  'affiliate-income': 'income',
  'other-income': 'income',
  'carried-over': 'income',
  'used-surplus': 'income',
  'basic-spending': 'spending',
  'personnel-spending': 'basic-spending',
  'public-spending': 'basic-spending',
  'project-spending': 'spending',
  'operating-spending': 'spending',
  'paid-to-superior': 'spending',
  'affiliate-grant': 'spending',
  'carried-forward': 'spending',
  abroad: 'three-public',
  vehicles: 'three-public',
  'vehicle-purchase': 'vehicles',
  'vehicle-running': 'vehicles',
  reception: 'three-public',
  goods: 'procurement',
  works: 'procurement',
  services: 'procurement',
  'central-funds': 'superior-funds',
  'provincial-funds': 'superior-funds',
  'city-funds': 'superior-funds',
}

const SOURCE_LEVELS: ReadonlySet<Subject> = new Set<SourceLevel>([
  'central-funds',
  'provincial-funds',
  'city-funds',
  'county-funds',
  'local-funds',
  'superior-funds',
  'own-level-funds',
  'raised-funds',
])

/** 中央资金, 省级资金, 县级配套 …: a project's money by where it comes from. */
export function isSourceLevel(subject: Subject | null): boolean {
  return subject !== null && SOURCE_LEVELS.has(subject)
}

const HAVE_PARTS: ReadonlySet<Subject> = new Set(Object.values(WHOLES))

export function hasParts(subject: Subject): boolean {
  return HAVE_PARTS.has(subject)
}

/** Whether `part` is a part of `whole`, or a part of one of its parts. */
export function isPartOf(part: Subject, whole: Subject): boolean {
  for (let above = WHOLES[part]; above; above = WHOLES[above]) if (above === whole) return true
  return false
}

/** The total that a subject belongs to in the end: 公务接待费 → 三公经费. */
export function rootOf(subject: Subject): Subject {
  let root = subject
  for (let above = WHOLES[root]; above; above = WHOLES[root]) root = above
  return root
}
