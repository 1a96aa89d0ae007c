import type { Workspace } from 'entente'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { answersRoute } from './answers.ts'
import { conductRoute } from './conduct.ts'
import { driftRoute } from './drift.ts'
import { followedRoute } from './followed.ts'
import { horizonsRoute } from './horizons.ts'
import { durabilityRoute } from './durability.ts'
import { regionRoutes } from './region.ts'
import { turnsRoute } from './turns.ts'

/** How relations stand over time. Each measure has a file of its own in this folder. */
export function measureRoutes(workspace: Workspace): FastifyPluginCallbackZod {
  return (server, _options, done) => {
    server.register(conductRoute(workspace))
    server.register(driftRoute(workspace))
    server.register(horizonsRoute(workspace))
    server.register(durabilityRoute(workspace))
    server.register(regionRoutes(workspace))
    server.register(turnsRoute(workspace))
    server.register(answersRoute(workspace))
    server.register(followedRoute(workspace))
    done()
  }
}
