import type { Workspace } from 'entente'
import { createServer } from './create-server.ts'

/** The OpenAPI 3.1 description of `/v1`, as plain data. */
export async function describeApi(workspace: Workspace): Promise<object> {
  const server = await createServer({ workspace, now: () => new Date(0) })
  try {
    return server.swagger()
  } finally {
    await server.close()
  }
}
