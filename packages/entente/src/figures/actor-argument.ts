export { actorArgument } from '@entente/model'
