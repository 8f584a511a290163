import type { ListAppeals, ListOwnAppeals, OutputOf, ReadAppeals } from '@huiyin/contracts';
import type { FullAppeal } from '../graphql/loaders';

type Row = OutputOf<typeof ListAppeals>['edges'][number]['node'] & Partial<OutputOf<typeof ListOwnAppeals>['edges'][number]['node']>;
/** A row of a list, with its words, or the whole case file: the fields that are missing are loaded when asked for. */
export type AppealParent = Row & Partial<OutputOf<typeof ReadAppeals>[number]> & Partial<FullAppeal>;
