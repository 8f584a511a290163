import type { Language } from '../auth/request-scope';
import type { Viewer } from '../auth/viewer';
import type { Loaders } from './loaders';

/** What every resolver of one request shares. */
export interface Context {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly loaders: Loaders;
}
