import { nationalCalendar } from '@huiyin/calendar';
import { isRefusal, type Refusal } from '@huiyin/kernel';
import { Injectable } from '@nestjs/common';
import { type Author, installer } from '../author/author';
import { PublishCalendarHandler } from '../calendar/publish-calendar.handler';
import { ChangeMemberHandler } from '../member/change-member.handler';
import { ChangeOrganisationHandler } from '../organisation/change-organisation.handler';
import { OnboardTenantHandler } from '../tenant/onboard-tenant.handler';
import { commandIdOf, type Enterprise, enterprises, personOf } from './data';

const SINCE = '2025-01-01T00:00:00.000Z';

/** What cannot be refused unless the data are wrong. */
const done = <T>(what: string, answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${what} was refused: ${answer.refused} ${answer.field ?? ''} ${JSON.stringify(answer.values ?? {})}`);
  return answer;
};

/** Makes the demonstration tenants by the handlers that serve everyone; loading again changes nothing. */
@Injectable()
export class DemonstrationLoader {
  constructor(
    private readonly onboard: OnboardTenantHandler,
    private readonly calendar: PublishCalendarHandler,
    private readonly member: ChangeMemberHandler,
    private readonly organisation: ChangeOrganisationHandler,
  ) {}

  async load(): Promise<void> {
    for (const enterprise of enterprises) await this.openTenant(enterprise);
    const { knownThrough, days } = nationalCalendar();
    const [root] = enterprises;
    if (!root) throw new Error('there is no demonstration tenant');
    const calendar = { knownThrough, days: { ...days } };
    done('the calendar', await this.calendar.handle(installer(root.tenant.id), { commandId: commandIdOf(calendar), ...calendar }));
    await Promise.all(enterprises.map((enterprise) => this.fill(enterprise)));
  }

  private async openTenant({ tenant }: Enterprise): Promise<void> {
    const { id: tenantId, ...rest } = tenant;
    const command = { tenantId, ...rest };
    done(rest.names.en, await this.onboard.handle(installer(rest.parentId ?? tenantId), { commandId: commandIdOf(command), ...command }));
  }

  /** Units come first without heads, since heads are members of units. */
  private async fill(enterprise: Enterprise): Promise<void> {
    const author = installer(enterprise.tenant.id);
    const personIds = new Map(enterprise.members.map(({ username, personId }) => [username, personId]));
    for (const unit of enterprise.units) await this.saveUnit(author, unit, null);
    for (const member of enterprise.members) await this.saveMember(author, member);
    for (const unit of enterprise.units) if (unit.head !== null) await this.saveUnit(author, unit, personIds.get(unit.head) ?? null);
    for (const { id: coverageId, responder, unitIds } of enterprise.coverage) {
      const change = { change: 'coverage' as const, coverageId, responderPersonId: personIds.get(responder) ?? '', unitIds, validTo: null };
      done(`coverage of ${responder}`, await this.organisation.handle(author, { commandId: commandIdOf(change), change }));
    }
  }

  private async saveUnit(author: Author, { id: unitId, parentId, kind, names }: Enterprise['units'][number], headPersonId: string | null): Promise<void> {
    const change = { change: 'unit' as const, unitId, parentId, kind, names, headPersonId, closed: false };
    done(`unit ${names.en}`, await this.organisation.handle(author, { commandId: commandIdOf(change), change }));
  }

  private async saveMember(author: Author, member: Enterprise['members'][number]): Promise<void> {
    const { membershipId, personId, post, unitId, roles, username } = member;
    const { sub: subject, name } = personOf(username);
    const command = { membershipId, personId, name, post, subject, roles, unitId, validFrom: SINCE, validTo: null };
    done(`member ${username}`, await this.member.handle(author, { commandId: commandIdOf(command), ...command }));
  }
}
