import { randomUUID } from 'node:crypto';
import { type Answer, ask, type Fields, type Headers } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { innerWordIn, outcomeOf } from './answers';
import type { Case } from './case';
import type { CaseWalk } from './case-walk';
import type { Prepared } from './prepared';
import type { MutationField } from './schema';
import type { Spoilt } from './spoilt';
import type { Row, Who } from './row';

/** Who acts in the tenant that gives points and awards. */
const ofIdeas: readonly Who[] = ['pointsHead', 'pointsLeader', 'ideasOfficer', 'ideasLeader', 'reviewer', 'author'];

/** One mutation tried on its case. */
export class Trial {
  constructor(
    private readonly stack: RunningStack,
    readonly prepared: Prepared,
    readonly mutation: MutationField,
    readonly row: Row,
  ) {}

  get case(): Case {
    const one = this.prepared.on.get(this.mutation.name);
    if (!one) throw new Error(`no case was prepared for ${this.mutation.name}`);
    return one;
  }

  get takesCommandId(): boolean {
    return this.mutation.fields.some(({ name }) => name === 'commandId');
  }

  /** A valid input with a commandId of its own. */
  input(about: Case = this.case): Fields {
    return { ...this.row.input(about, this.prepared), ...(this.takesCommandId && { commandId: randomUUID() }) };
  }

  /** The same with all that may be said besides. */
  fullInput(): Fields {
    return { ...this.input(), ...this.row.also?.(this.case, this.prepared) };
  }

  /** The people of the tenant that the matter is of. */
  get staff(): CaseWalk {
    const { home, ideas } = this.prepared;
    return ofIdeas.includes(this.row.by) ? ideas.walk : home;
  }

  headers(about: Case = this.case, who: Who = this.row.by): Headers {
    if (who === 'anybody') return {};
    if (who === 'groupAdmin') return this.prepared.group.admin.headers;
    const { ideas } = this.prepared;
    if (who === 'ideasOfficer') return ideas.officer.headers;
    if (who === 'ideasLeader') return ideas.leader.headers;
    if (who === 'reviewer') return ideas.reviewer.headers;
    if (who === 'author') return ideas.toClaim.sender;
    if (who === 'pointsHead') return this.prepared.points.head.headers;
    if (who === 'pointsLeader') return this.prepared.points.leader.headers;
    if (who === 'colleague') return this.prepared.home.leader.headers;
    return who === 'sender' ? about.sender : this.prepared.home[who].headers;
  }

  send(input: Fields, headers: Headers = this.headers()): Promise<Answer> {
    return ask(this.stack.graphql, this.mutation.document, { input }, headers);
  }

  /** What is wrong with the answer to a bad request; undefined where it is as it must be. */
  async complaint({ what, input, says }: Spoilt, headers: Headers = this.headers()): Promise<string | undefined> {
    const answer = await this.send(input, headers);
    const outcome = outcomeOf(answer, this.mutation.name);
    if (!says.includes(outcome)) return `${what}: ${outcome} instead of ${says.join(' or ')}: ${answer.text.slice(0, 300)}`;
    const inner = innerWordIn(answer.text);
    return inner === undefined ? undefined : `${what}: tells "${inner}"`;
  }

  /** All complaints about a list of bad requests. */
  async complaints(spoilt: readonly Spoilt[]): Promise<string[]> {
    const found: string[] = [];
    for (const one of spoilt) {
      const complaint = await this.complaint(one);
      if (complaint !== undefined) found.push(complaint);
    }
    return found;
  }
}
