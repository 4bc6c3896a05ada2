import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { requestId } from 'hono/request-id'
import { failure } from '@gongping/shared/protocol/errors.ts'
import type { Acting } from './audit/acting.ts'
import { actAsCaller } from './http/act-as-caller.ts'
import { limitBody } from './http/body-limit.ts'
import { errorHandler } from './http/error-handler.ts'
import type { TrustedPeer } from './http/forwarded-client.ts'
import { knowClient } from './http/know-client.ts'
import { newRouter } from './http/new-router.ts'
import { observeRequests } from './http/observe-requests.ts'
import { openApiDocument } from './http/openapi-document.ts'
import { secureCookies } from './http/over-tls.ts'
import { problem } from './http/problem.ts'
import { readBody } from './http/read-body.ts'
import type { RequestScope } from './http/request-scope.ts'
import { agreementRoutes } from './http/routes/agreement-routes.ts'
import { applyRoute } from './http/routes/apply-route.ts'
import { assignmentRoutes } from './http/routes/assignment-routes.ts'
import { auditRoutes } from './http/routes/audit-routes.ts'
import { authorsRoutes } from './http/routes/authors-routes.ts'
import { commentRoutes } from './http/routes/comment-routes.ts'
import { commentThreadRoutes } from './http/routes/comment-thread-routes.ts'
import { explanationRoutes } from './http/routes/explanation-routes.ts'
import { exportRoute } from './http/routes/export-route.ts'
import { finalReportRoutes } from './http/routes/final-report-routes.ts'
import { type Health, healthRoutes } from './http/routes/health-routes.ts'
import { historyRoutes } from './http/routes/history-routes.ts'
import { importRoute } from './http/routes/import-route.ts'
import { invitationRoutes } from './http/routes/invitation-routes.ts'
import { memberRoutes } from './http/routes/member-routes.ts'
import { notificationRoutes } from './http/routes/notification-routes.ts'
import { oidcRoutes } from './http/routes/oidc-routes.ts'
import { passwordRoutes } from './http/routes/password-routes.ts'
import { peopleRoutes } from './http/routes/people-routes.ts'
import { profileRoutes } from './http/routes/profile-routes.ts'
import { profileSecondFactorRoutes } from './http/routes/profile-second-factor-routes.ts'
import { reportContentRoutes } from './http/routes/report-content-routes.ts'
import { reportRoutes } from './http/routes/report-routes.ts'
import { reportTermsRoutes } from './http/routes/report-terms-routes.ts'
import { restoreRoute } from './http/routes/restore-route.ts'
import { sessionRoutes } from './http/routes/session-routes.ts'
import { setupRoutes } from './http/routes/setup-routes.ts'
import { templateRoutes } from './http/routes/template-routes.ts'
import { tokenRoutes } from './http/routes/token-routes.ts'
import { unitRoutes } from './http/routes/unit-routes.ts'
import { versionRoutes } from './http/routes/version-routes.ts'
import { verifyRoute } from './http/routes/verify-route.ts'
import { sameOrigin } from './http/same-origin.ts'
import { neverStored, securityHeaders } from './http/security-headers.ts'
import { staticPages } from './http/static-pages.ts'
import { uploadRoom } from './http/upload-room.ts'
import type { Identity } from './identity/identity.ts'
import type { IdentityProvider } from './identity/identity-provider.ts'
import type { Logger } from './observe/logger.ts'
import type { Office } from './operations/office.ts'

export interface AppParts {
  readonly office: Office
  readonly identity: Identity
  /** Where people may sign in besides; null: nowhere. */
  readonly identityProvider: IdentityProvider | null
  readonly acting: Acting
  readonly health: Health
  readonly log: Logger
  readonly publicUrl: string | null
  /** Who is believed in X-Forwarded-*. */
  readonly isTrustedPeer: TrustedPeer
  /** Handler of `GET /sync/:reportId`. */
  readonly sync: MiddlewareHandler
  /** Folder of the built page. */
  readonly pages: string
}

/** Everything the server answers, without a port: `app.fetch(request)`. */
export function createApp({
  office,
  identity,
  identityProvider,
  acting,
  health,
  log,
  publicUrl,
  isTrustedPeer,
  sync,
  pages,
}: AppParts): OpenAPIHono<RequestScope> {
  const app = newRouter()
  // One for all that is uploaded: the thread that reads it is one, too.
  const room = uploadRoom()
  app.onError(errorHandler(log))
  app.notFound((c) => problem(c, failure('route-unknown')))
  // An upgrade has no body and no headers of ours; it is counted all the same.
  app.use(requestId(), knowClient(isTrustedPeer), observeRequests(log, health.metrics))
  app.get('/sync/:reportId', sync)
  app.use(securityHeaders(publicUrl), secureCookies(publicUrl))
  app.use(
    '/api/*',
    actAsCaller(acting),
    neverStored,
    sameOrigin(publicUrl),
    except(['/api/reports/import', '/api/verify'], limitBody, readBody),
  )
  app.route('/', healthRoutes(health))
  app.route('/', sessionRoutes(office, identity))
  app.route('/', oidcRoutes(identity, identityProvider))
  app.route('/', setupRoutes(office, identity))
  app.route('/', unitRoutes(office, identity))
  app.route('/', peopleRoutes(office, identity))
  app.route('/', passwordRoutes(office, identity))
  app.route('/', invitationRoutes(office, identity))
  app.route('/', profileRoutes(identity))
  app.route('/', profileSecondFactorRoutes(identity))
  app.route('/', tokenRoutes(office, identity))
  app.route('/', templateRoutes(identity))
  app.route('/', reportRoutes(office, identity))
  app.route('/', importRoute(office, identity, room))
  app.route('/', reportContentRoutes(office, identity))
  app.route('/', explanationRoutes(office, identity))
  app.route('/', commentRoutes(office, identity))
  app.route('/', commentThreadRoutes(office, identity))
  app.route('/', applyRoute(office, identity))
  app.route('/', reportTermsRoutes(office, identity))
  app.route('/', agreementRoutes(office, identity))
  app.route('/', finalReportRoutes(office, identity))
  app.route('/', memberRoutes(office, identity))
  app.route('/', assignmentRoutes(office, identity))
  app.route('/', authorsRoutes(office, identity))
  app.route('/', versionRoutes(office, identity))
  app.route('/', historyRoutes(office, identity))
  app.route('/', restoreRoute(office, identity))
  app.route('/', exportRoute(office, identity))
  app.route('/', notificationRoutes(office, identity))
  app.route('/', verifyRoute(office, identity, room))
  app.route('/', auditRoutes(office, identity))
  openApiDocument(app)
  app.route('/', staticPages(pages))
  return app
}
