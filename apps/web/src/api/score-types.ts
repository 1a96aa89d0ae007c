import type { Answer } from './types.ts'

export type ScoreList = Answer<'/v1/score-lists'>[number]
export type OneList = Answer<'/v1/score-lists/{id}'>
export type ScoresOfDay = OneList['series'][number]
export type Scores = ScoresOfDay['frozen']
export type Share = Scores['steps']
export type ListChanges = Answer<'/v1/score-lists/{id}/changes'>
export type ReaderAgreement = OneList['agreement'][number]
export type Scheme = ReaderAgreement['scheme']
export type ReadItem = Answer<'/v1/score-lists/{id}/items'>['items'][number]
export type Reader = 1 | 2 | 3
