import type { Attack } from './attack.ts'
import { crossSite } from './attacks/cross-site.ts'
import { foreignReport } from './attacks/foreign-report.ts'
import { forgedAuthor } from './attacks/forged-author.ts'
import { forgedFiles } from './attacks/forged-files.ts'
import { forgedPresence } from './attacks/forged-presence.ts'
import { guesses } from './attacks/guesses.ts'
import { hostileBodies } from './attacks/hostile-bodies.ts'
import { inventedTokens } from './attacks/invented-tokens.ts'
import { removedPerson } from './attacks/removed-person.ts'
import { replayedInvitation } from './attacks/replayed-invitation.ts'
import { replayedSetupLink } from './attacks/replayed-setup-link.ts'
import { selfMadeAdministrator } from './attacks/self-made-administrator.ts'
import { sessionFixation } from './attacks/session-fixation.ts'
import { slowBody } from './attacks/slow-body.ts'
import { stolenCookie } from './attacks/stolen-cookie.ts'
import { uploadFlood } from './attacks/upload-flood.ts'
import { viewerWrites } from './attacks/viewer-writes.ts'

/** In the order in which they happen to one office. @param guessed how many passwords are guessed. */
export const attacks = (guessed: number): readonly Attack[] => [
  forgedAuthor,
  forgedPresence,
  foreignReport,
  viewerWrites,
  slowBody,
  crossSite,
  sessionFixation,
  stolenCookie,
  inventedTokens,
  selfMadeAdministrator,
  uploadFlood,
  hostileBodies,
  forgedFiles,
  replayedInvitation,
  replayedSetupLink,
  guesses(guessed),
  removedPerson,
]
