import { newCommandId } from '../../session/command-id';

/** What is being written back. It outlives the case token: kept by the page around the case, and on `/r` in memory only. */
export interface Words {
  readonly body: string;
  readonly commandId: string;
  /** It was sent, and met a token that was over. */
  readonly sending: boolean;
}

export const noWords = (): Words => ({ body: '', commandId: newCommandId(), sending: false });
