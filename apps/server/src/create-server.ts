import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import { type Clock, type FeedWatchOptions, feedWatch, liveDesk, realClock, type Workspace } from 'entente'
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { type FarDoor, guard } from './access/guard.ts'
import { deskRequests } from './desk-request.ts'
import { ingestJobs } from './ingests/ingest-jobs.ts'
import { answerProblem, makeProblem } from './problem.ts'
import { actListRoutes } from './routes/act-lists.ts'
import { actRoutes } from './routes/acts.ts'
import { auditRoutes } from './routes/audits.ts'
import { commitmentChangeRoutes } from './routes/commitment-changes.ts'
import { commitmentRoutes } from './routes/commitments.ts'
import { agreementRoutes } from './routes/agreements.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { checkRoutes } from './routes/check.ts'
import { completenessRoutes } from './routes/completeness.ts'
import { feedRoutes } from './routes/feeds.ts'
import { figureRoutes } from './routes/figures.ts'
import { measureRoutes } from './routes/measures/measure-routes.ts'
import { fileRoutes } from './routes/files.ts'
import { handOverRoutes } from './routes/hand-overs.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { importRoutes } from './routes/import.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { ingestRoutes } from './routes/ingests.ts'
import { instrumentRoutes } from './routes/instruments.ts'
import { logRoutes } from './routes/log.ts'
import { paperRoutes } from './routes/papers.ts'
import { verdictRoutes } from './routes/verdicts.ts'
import { lessonRoutes } from './routes/lessons.ts'
import { ownActRoutes } from './routes/own-acts.ts'
import { standingRoutes } from './routes/standing.ts'
import { journalRoutes } from './routes/journal.ts'
import { deliveryRoutes } from './routes/deliveries.ts'
import { noticeRoutes } from './routes/notices.ts'
import { mechanismRoutes } from './routes/mechanisms.ts'
import { meetingRoutes } from './routes/meetings.ts'
import { occasionRoutes } from './routes/occasions.ts'
import { normalFormRoutes } from './routes/normal-forms.ts'
import { playbookRoutes } from './routes/playbooks.ts'
import { proposedEvidenceRoutes } from './routes/proposed-evidence.ts'
import { scoreRoutes } from './routes/scores.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { workspaceRoutes } from './routes/workspace.ts'
import { authorOfRequests } from './request-author.ts'

export interface ServerOptions {
  readonly workspace: Workspace
  /** Folder with the built pages; without it only `/v1` answers. */
  readonly pages?: string
  readonly now: () => Date
  /** By which followers of notices wait. Default: `now`, and the machine's timers. */
  readonly clock?: Clock
  /** Where the secrets stand that entente.yaml names. Default: nowhere. */
  readonly env?: NonNullable<FeedWatchOptions['env']>
  readonly logger?: FastifyBaseLogger
  /** Whether it follows feeds and looks by itself for what is new, and not only when somebody asks. Default false. */
  readonly live?: boolean
  /** Whether `now` is the clock of an exercise. Default false. */
  readonly exercise?: boolean
  /** Without it only this machine is answered. */
  readonly far?: FarDoor
}

const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The HTTP face of a workspace: `/v1`, its OpenAPI description, and the pages. There is no analysis in it. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    ...(options.logger === undefined ? {} : { loggerInstance: options.logger }),
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler(answerProblem)

  const tokenUse = guard(server, options)
  server.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': PAGE_POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Entente',
        version: '1',
        description:
          'What states do to each other, as feeds report it. A report is not a confirmed act; figures never add feeds up.',
      },
    },
    transform: jsonSchemaTransform,
  })
  // A feed named twice comes as a list: it is refused by the same words as `feed=a,b`.
  server.addHook('preValidation', async ({ query }) => {
    if (typeof query === 'object' && query !== null && 'feed' in query && Array.isArray(query.feed)) {
      query.feed = query.feed.join(',')
    }
  })
  await server.register(workspaceRoutes(options.workspace, options.now))
  await server.register(figureRoutes(options.workspace))
  await server.register(measureRoutes(options.workspace))
  await server.register(incidentRoutes(options.workspace))
  const authorOf = authorOfRequests(options.workspace, options.now)
  await server.register(actRoutes(options.workspace, authorOf))
  await server.register(actListRoutes(options.workspace, authorOf))
  await server.register(auditRoutes(options.workspace, authorOf))
  await server.register(verdictRoutes(options.workspace, authorOf))
  await server.register(fileRoutes(options.workspace))
  const jobs = ingestJobs(options.workspace.store, options.now, (fault) => server.log.error(fault))
  await server.register(ingestRoutes(jobs))
  // Before connections are closed, so that who follows an ingest hears that it was stopped.
  server.addHook('preClose', () => jobs.close())
  await server.register(completenessRoutes(options.workspace))
  const desk = deskRequests(options.workspace, options.now)
  await server.register(commitmentRoutes(options.workspace, desk))
  await server.register(commitmentChangeRoutes(desk))
  await server.register(occasionRoutes(options.workspace, desk))
  await server.register(handOverRoutes(desk))
  await server.register(importRoutes(desk))
  await server.register(proposedEvidenceRoutes(options.workspace))
  await server.register(scoreRoutes(options.workspace, desk))
  await server.register(journalRoutes(options.workspace, options.now))
  await server.register(meetingRoutes(options.workspace, desk))
  await server.register(mechanismRoutes(options.workspace, desk))
  await server.register(agreementRoutes(options.workspace, desk))
  await server.register(calendarRoutes(options.workspace, desk))
  await server.register(paperRoutes(options.workspace, desk))
  await server.register(playbookRoutes(options.workspace))
  await server.register(checkRoutes(options.workspace, options.now))
  await server.register(normalFormRoutes(options.workspace, options.now))
  await server.register(instrumentRoutes(options.workspace))
  const clock = options.clock ?? realClock(options.now)
  const live = liveDesk(options.workspace, {
    clock,
    exercise: options.exercise ?? false,
    onFault: (fault) => server.log.error(fault),
  })
  if (options.live === true) live.start()
  server.addHook('preClose', () => live.close())
  await server.register(inboxRoutes(options.workspace, live, options.now))
  await server.register(logRoutes(options.workspace, options.now))
  await server.register(tokenRoutes(options.workspace, authorOf, tokenUse))
  await server.register(decisionRoutes(options.workspace, authorOf))
  await server.register(ownActRoutes(options.workspace, authorOf))
  await server.register(standingRoutes(options.workspace, authorOf, options.now))
  await server.register(lessonRoutes(options.workspace, authorOf, options.now))
  await server.register(noticeRoutes(options.workspace, clock))
  await server.register(deliveryRoutes(options.workspace, authorOf))
  const feeds = feedWatch(options.workspace, {
    clock,
    env: options.env ?? {},
    onTaken: async () => void (await live.look()),
    onTrouble: (feed, fault) => server.log.error({ feed, err: fault }, 'a feed could not be looked at'),
  })
  if (options.live === true) await feeds.begin()
  server.addHook('preClose', () => feeds.close())
  await server.register(feedRoutes(feeds, authorOf))
  server.get('/v1/openapi.json', { schema: { hide: true } }, () => server.swagger())

  const pages = options.pages !== undefined && existsSync(join(options.pages, 'index.html')) ? options.pages : undefined
  if (pages !== undefined) await server.register(fastifyStatic, { root: pages, wildcard: false })
  server.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/v1') && pages !== undefined
    if (wantsPage) return reply.sendFile('index.html')
    return reply
      .status(404)
      .type('application/problem+json')
      .send(makeProblem(404, 'no-such-address', 'there is nothing at this address', 'see /v1/openapi.json'))
  })
  await server.ready()
  return server
}
