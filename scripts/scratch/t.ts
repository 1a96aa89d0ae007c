import { main } from '../../packages/entente/src/bin.ts'
